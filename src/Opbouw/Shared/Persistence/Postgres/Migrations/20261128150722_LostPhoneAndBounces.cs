using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LostPhoneAndBounces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "return_token",
                table: "mail_outbox_message",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "returned_at",
                table: "mail_outbox_message",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mail_bounce_note",
                columns: table => new
                {
                    address = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    is_dead = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_bounce_note", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "people_lost_phone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ending = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_lost_phone", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mail_outbox_message_return_token",
                table: "mail_outbox_message",
                column: "return_token");

            migrationBuilder.CreateIndex(
                name: "ix_people_lost_phone_account_id",
                table: "people_lost_phone",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_bounce_note");

            migrationBuilder.DropTable(
                name: "people_lost_phone");

            migrationBuilder.DropIndex(
                name: "ix_mail_outbox_message_return_token",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "return_token",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "returned_at",
                table: "mail_outbox_message");
        }
    }
}

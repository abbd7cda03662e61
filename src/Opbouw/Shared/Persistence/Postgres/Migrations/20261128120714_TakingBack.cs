using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TakingBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "about",
                table: "mail_outbox_message",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "agenda_answer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "agenda_answer",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_outbox_message_about",
                table: "mail_outbox_message",
                column: "about");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mail_outbox_message_about",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "about",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "before",
                table: "agenda_answer");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "agenda_answer");
        }
    }
}

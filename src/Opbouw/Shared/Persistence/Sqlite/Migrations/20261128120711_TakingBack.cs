using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "agenda_answer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "agenda_answer",
                type: "INTEGER",
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

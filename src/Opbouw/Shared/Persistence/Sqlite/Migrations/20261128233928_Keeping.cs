using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Keeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_from_work_account",
                table: "people_role_grant",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "keeping_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    oldest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    newest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keeping_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "openness_files_taken",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    files = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_files_taken", x => new { x.month, x.list });
                });

            migrationBuilder.CreateTable(
                name: "openness_register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_register", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "openness_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    role_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    permission = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    given_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_work_account_news",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    worked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_work_account_news", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "text_struck_out",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_struck_out", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_keeping_run_at",
                table: "keeping_run",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_openness_request_state",
                table: "openness_request",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_text_struck_out_record",
                table: "text_struck_out",
                column: "record");

            // What was found by a word that is gone must not live on in the index: https://sqlite.org/fts5.html#the_secure_delete_configuration_option
            foreach (var table in new[] { "search_entry_words", "search_public_entry_words" })
            {
                migrationBuilder.Sql($"INSERT INTO {table}({table}, rank) VALUES('secure-delete', 1);");
                migrationBuilder.Sql($"INSERT INTO {table}({table}) VALUES('optimize');");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "keeping_run");

            migrationBuilder.DropTable(
                name: "openness_files_taken");

            migrationBuilder.DropTable(
                name: "openness_register");

            migrationBuilder.DropTable(
                name: "openness_request");

            migrationBuilder.DropTable(
                name: "people_work_account_news");

            migrationBuilder.DropTable(
                name: "text_struck_out");

            migrationBuilder.DropColumn(
                name: "is_from_work_account",
                table: "people_role_grant");
        }
    }
}

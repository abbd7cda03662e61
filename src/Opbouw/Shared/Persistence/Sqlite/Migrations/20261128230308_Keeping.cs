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
                name: "text_struck_out");
        }
    }
}

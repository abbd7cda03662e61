using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_for_staff = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "search_filled_kind",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_filled_kind", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "search_public_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_public_entry", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_kind_record",
                table: "search_entry",
                columns: new[] { "kind", "record" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_public_entry_kind_record",
                table: "search_public_entry",
                columns: new[] { "kind", "record" },
                unique: true);

            KeepWords(migrationBuilder, "search_entry");
            KeepWords(migrationBuilder, "search_public_entry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_entry_words");
            migrationBuilder.Sql("DROP TABLE search_public_entry_words");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_filled_kind");

            migrationBuilder.DropTable(
                name: "search_public_entry");
        }

        /// <summary>The words themselves are not kept twice: FTS5 reads them from the table. Triggers keep both the same.</summary>
        private static void KeepWords(MigrationBuilder migrationBuilder, string table)
        {
            migrationBuilder.Sql($"""
                CREATE VIRTUAL TABLE {table}_words USING fts5(terms, content='{table}', content_rowid='number', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0");
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN
                    INSERT INTO {table}_words (rowid, terms) VALUES (new.number, new.terms);
                END;
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
                    INSERT INTO {table}_words ({table}_words, rowid, terms) VALUES ('delete', old.number, old.terms);
                END;
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_changed AFTER UPDATE OF terms ON {table} BEGIN
                    INSERT INTO {table}_words ({table}_words, rowid, terms) VALUES ('delete', old.number, old.terms);
                    INSERT INTO {table}_words (rowid, terms) VALUES (new.number, new.terms);
                END;
                """);
        }
    }
}

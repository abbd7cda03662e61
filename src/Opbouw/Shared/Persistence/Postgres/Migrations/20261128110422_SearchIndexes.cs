using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
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
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_for_staff = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "search_filled_kind",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_filled_kind", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "search_public_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false)
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
            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_filled_kind");

            migrationBuilder.DropTable(
                name: "search_public_entry");
        }

        /// <summary>The terms are stems already: they go into the index letter by letter, so that both databases find the same.</summary>
        private static void KeepWords(MigrationBuilder migrationBuilder, string table)
        {
            migrationBuilder.Sql($"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED");
            migrationBuilder.Sql($"CREATE INDEX ix_{table}_words ON {table} USING gin (words)");
        }
    }
}

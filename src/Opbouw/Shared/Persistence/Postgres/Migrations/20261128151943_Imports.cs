using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imports_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    headings = table.Column<List<string>>(type: "text[]", nullable: false),
                    oddities = table.Column<List<string>>(type: "text[]", nullable: false),
                    matching = table.Column<List<string>>(type: "text[]", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    passed = table.Column<int>(type: "integer", nullable: false),
                    good = table.Column<int>(type: "integer", nullable: false),
                    doubtful = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    takes_doubtful = table.Column<bool>(type: "boolean", nullable: false),
                    written = table.Column<int>(type: "integer", nullable: false),
                    made = table.Column<int>(type: "integer", nullable: false),
                    taken_back = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports_content",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_content", x => x.import_id);
                    table.ForeignKey(
                        name: "fk_imports_content_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_finding",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_finding", x => new { x.import_id, x.after });
                    table.ForeignKey(
                        name: "fk_imports_finding_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_record",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stays_because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_record", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_imports_record_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_imports_import_account_id",
                table: "imports_import",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_imports_import_stage",
                table: "imports_import",
                column: "stage");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imports_content");

            migrationBuilder.DropTable(
                name: "imports_finding");

            migrationBuilder.DropTable(
                name: "imports_record");

            migrationBuilder.DropTable(
                name: "imports_import");
        }
    }
}

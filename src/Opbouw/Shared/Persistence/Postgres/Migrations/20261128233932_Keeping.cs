using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "keeping_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    oldest = table.Column<DateOnly>(type: "date", nullable: true),
                    newest = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keeping_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "openness_files_taken",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    list = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    files = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_files_taken", x => new { x.month, x.list });
                });

            migrationBuilder.CreateTable(
                name: "openness_register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recipient = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_agreed = table.Column<bool>(type: "boolean", nullable: false),
                    because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_register", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "openness_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    permission = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_openness_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_work_account_news",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    worked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trouble = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_work_account_news", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "text_struck_out",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false)
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

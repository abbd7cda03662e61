using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "signals_signal",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "fieldwork_contact",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fieldwork_contact_version",
                columns: table => new
                {
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    mood = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    capital = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    line = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    set_going = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    circle = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_contact_version", x => new { x.contact_id, x.number });
                    table.ForeignKey(
                        name: "fk_fieldwork_contact_version_fieldwork_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "fieldwork_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signals_signal_version",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_signal_version", x => new { x.signal_id, x.number });
                    table.ForeignKey(
                        name: "fk_signals_signal_version_signals_signal_signal_id",
                        column: x => x.signal_id,
                        principalTable: "signals_signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fieldwork_contact_version");

            migrationBuilder.DropTable(
                name: "signals_signal_version");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "signals_signal");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "fieldwork_contact");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ShownPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fieldwork_shown_place",
                columns: table => new
                {
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_shown_place", x => x.find_spot_id);
                    table.ForeignKey(
                        name: "fk_fieldwork_shown_place_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_shown_stop",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_shown_stop", x => new { x.round_id, x.number });
                    table.ForeignKey(
                        name: "fk_fieldwork_shown_stop_fieldwork_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fieldwork_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_shown_place_area_id",
                table: "fieldwork_shown_place",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_shown_stop_day",
                table: "fieldwork_shown_stop",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fieldwork_shown_place");

            migrationBuilder.DropTable(
                name: "fieldwork_shown_stop");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FilmsStreetsAndWalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activities_walk_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    partner_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    done_by = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_walk_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activities_walk_observation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stop = table.Column<int>(type: "integer", nullable: true),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_walk_observation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activities_walk_stop",
                columns: table => new
                {
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_walk_stop", x => new { x.slot_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "areas_street",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    postcode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    folded = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_street", x => new { x.list_id, x.number });
                    table.ForeignKey(
                        name: "fk_areas_street_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "site_film",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_whole = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_film", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "site_film_piece",
                columns: table => new
                {
                    film_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_film_piece", x => new { x.film_hash, x.number });
                });

            migrationBuilder.CreateTable(
                name: "site_subtitles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_subtitles", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_walk_agreement_slot_id",
                table: "activities_walk_agreement",
                column: "slot_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_walk_observation_slot_id",
                table: "activities_walk_observation",
                column: "slot_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_street_area_id",
                table: "areas_street",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_street_folded",
                table: "areas_street",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_areas_street_postcode",
                table: "areas_street",
                column: "postcode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_walk_agreement");

            migrationBuilder.DropTable(
                name: "activities_walk_observation");

            migrationBuilder.DropTable(
                name: "activities_walk_stop");

            migrationBuilder.DropTable(
                name: "areas_street");

            migrationBuilder.DropTable(
                name: "site_film");

            migrationBuilder.DropTable(
                name: "site_film_piece");

            migrationBuilder.DropTable(
                name: "site_subtitles");
        }
    }
}

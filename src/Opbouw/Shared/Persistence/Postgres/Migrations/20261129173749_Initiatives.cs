using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initiatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "initiatives_initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phase_since = table.Column<DateOnly>(type: "date", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    touched_on = table.Column<DateOnly>(type: "date", nullable: false),
                    let_go_on = table.Column<DateOnly>(type: "date", nullable: true),
                    taken_over = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    is_on_site = table.Column<bool>(type: "boolean", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_initiative", x => x.id);
                    table.ForeignKey(
                        name: "fk_initiatives_initiative_initiatives_initiative_from_id",
                        column: x => x.from_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_initiatives_initiative_signals_bundle_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "signals_bundle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "initiatives_published",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_name = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_published", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_alive_check",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_alive_check", x => new { x.initiative_id, x.months });
                    table.ForeignKey(
                        name: "fk_initiatives_alive_check_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_phase_move",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_phase_move", x => new { x.initiative_id, x.number });
                    table.ForeignKey(
                        name: "fk_initiatives_phase_move_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_position",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_position", x => new { x.initiative_id, x.number });
                    table.ForeignKey(
                        name: "fk_initiatives_position_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_alive_check_due_on",
                table: "initiatives_alive_check",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_bundle_id",
                table: "initiatives_initiative",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_code",
                table: "initiatives_initiative",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_from_id",
                table: "initiatives_initiative",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_team_id_phase",
                table: "initiatives_initiative",
                columns: new[] { "team_id", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_worker_id_touched_on",
                table: "initiatives_initiative",
                columns: new[] { "worker_id", "touched_on" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_published_changed_on",
                table: "initiatives_published",
                column: "changed_on");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_published_initiative_id",
                table: "initiatives_published",
                column: "initiative_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "initiatives_alive_check");

            migrationBuilder.DropTable(
                name: "initiatives_phase_move");

            migrationBuilder.DropTable(
                name: "initiatives_position");

            migrationBuilder.DropTable(
                name: "initiatives_published");

            migrationBuilder.DropTable(
                name: "initiatives_initiative");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ChosenSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "settings_logo",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_logo", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "settings_version",
                columns: table => new
                {
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    put_back = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_version", x => new { x.part, x.number });
                });

            // What an organisation chose before there was a history is the first version of it.
            migrationBuilder.Sql("""
                INSERT INTO settings_version (part, number, "from", text, why, at)
                SELECT 'herinneren', 1, '1900-01-01', json_build_object('Steps', COALESCE((SELECT json_agg(json_build_object('Days', s.days, 'To', s."to", 'Function', s.function) ORDER BY s.days, s.number)
                    FROM agenda_ageing_step s WHERE s.plan_id = p.id), '[]'::json))::text, 'Zo stond het voor de eerste verandering.', now()
                FROM agenda_ageing_plan p WHERE p.id = 1
                """);
            migrationBuilder.Sql("""
                INSERT INTO settings_version (part, number, "from", text, why, at)
                SELECT 'bewoners-beslissen', 1, '1900-01-01', json_build_object('Rule', rule, 'Days', 14)::text, 'Zo stond het voor de eerste verandering.', now()
                FROM signals_say_rule WHERE id = 1
                """);

            migrationBuilder.DropTable(
                name: "agenda_ageing_step");

            migrationBuilder.DropTable(
                name: "signals_say_rule");

            migrationBuilder.DropTable(
                name: "agenda_ageing_plan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "settings_logo");

            migrationBuilder.DropTable(
                name: "settings_version");

            migrationBuilder.CreateTable(
                name: "agenda_ageing_plan",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ageing_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals_say_rule",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_say_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_ageing_step",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ageing_step", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_ageing_step_agenda_ageing_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "agenda_ageing_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }
    }
}

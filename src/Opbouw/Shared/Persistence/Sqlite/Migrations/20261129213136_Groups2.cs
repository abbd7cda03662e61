using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Groups2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_group",
                table: "initiatives_published",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "story",
                table: "initiatives_published",
                type: "TEXT",
                maxLength: 3000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "not_here_yet",
                table: "initiatives_phase_move",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "follow_hash",
                table: "initiatives_initiative",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_group",
                table: "initiatives_initiative",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "intervention_id",
                table: "initiatives_initiative",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_private",
                table: "initiatives_initiative",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "story",
                table: "initiatives_initiative",
                type: "TEXT",
                maxLength: 3000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "story_on",
                table: "initiatives_initiative",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "groups_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_day", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_day_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    options = table.Column<string>(type: "TEXT", maxLength: 648, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_decision_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    is_picture = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_file_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_position_seen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_position_seen", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_position_seen_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_post", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_post_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hours = table.Column<double>(type: "REAL", nullable: true),
                    touched_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_task_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_government",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_government", x => x.id);
                    table.ForeignKey(
                        name: "fk_initiatives_government_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_decision_voice",
                columns: table => new
                {
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    objection = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    dots = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_decision_voice", x => new { x.decision_id, x.member_id });
                    table.ForeignKey(
                        name: "fk_groups_decision_voice_groups_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "groups_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_follow_hash",
                table: "initiatives_initiative",
                column: "follow_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_groups_day_initiative_id_day",
                table: "groups_day",
                columns: new[] { "initiative_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_day_made_at",
                table: "groups_day",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_groups_decision_initiative_id",
                table: "groups_decision",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_file_initiative_id",
                table: "groups_file",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_position_seen_initiative_id",
                table: "groups_position_seen",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_post_at",
                table: "groups_post",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_groups_post_initiative_id_at",
                table: "groups_post",
                columns: new[] { "initiative_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_task_initiative_id_done_on",
                table: "groups_task",
                columns: new[] { "initiative_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_government_initiative_id",
                table: "initiatives_government",
                column: "initiative_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "groups_day");

            migrationBuilder.DropTable(
                name: "groups_decision_voice");

            migrationBuilder.DropTable(
                name: "groups_file");

            migrationBuilder.DropTable(
                name: "groups_position_seen");

            migrationBuilder.DropTable(
                name: "groups_post");

            migrationBuilder.DropTable(
                name: "groups_task");

            migrationBuilder.DropTable(
                name: "initiatives_government");

            migrationBuilder.DropTable(
                name: "groups_decision");

            migrationBuilder.DropIndex(
                name: "ix_initiatives_initiative_follow_hash",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "has_group",
                table: "initiatives_published");

            migrationBuilder.DropColumn(
                name: "story",
                table: "initiatives_published");

            migrationBuilder.DropColumn(
                name: "not_here_yet",
                table: "initiatives_phase_move");

            migrationBuilder.DropColumn(
                name: "follow_hash",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "has_group",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "intervention_id",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "is_private",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "story",
                table: "initiatives_initiative");

            migrationBuilder.DropColumn(
                name: "story_on",
                table: "initiatives_initiative");
        }
    }
}

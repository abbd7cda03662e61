using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AgeingAndMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "steps_taken",
                table: "agenda_item",
                newName: "news");

            migrationBuilder.AddColumn<int>(
                name: "told_news",
                table: "agenda_tell_back_place",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "moved_dates",
                table: "agenda_published_question",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "promise_kept_on",
                table: "agenda_published_question",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "date_set_on",
                table: "agenda_item",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<bool>(
                name: "is_published",
                table: "agenda_item",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "agenda_item",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "promise_kept_on",
                table: "agenda_item",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "agenda_answer",
                type: "integer",
                nullable: false,
                defaultValue: 0);

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
                name: "agenda_ageing_taken",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mails = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ageing_taken", x => new { x.agenda_item_id, x.due_on, x.days, x.to });
                    table.ForeignKey(
                        name: "fk_agenda_ageing_taken_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_partner_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_partner_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_partner_meeting_people_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "people_partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_ageing_step",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "ix_people_partner_meeting_partner_id_on",
                table: "people_partner_meeting",
                columns: new[] { "partner_id", "on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_ageing_step");

            migrationBuilder.DropTable(
                name: "agenda_ageing_taken");

            migrationBuilder.DropTable(
                name: "people_partner_meeting");

            migrationBuilder.DropTable(
                name: "agenda_ageing_plan");

            migrationBuilder.DropColumn(
                name: "told_news",
                table: "agenda_tell_back_place");

            migrationBuilder.DropColumn(
                name: "moved_dates",
                table: "agenda_published_question");

            migrationBuilder.DropColumn(
                name: "promise_kept_on",
                table: "agenda_published_question");

            migrationBuilder.DropColumn(
                name: "date_set_on",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "is_published",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "promise_kept_on",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "number",
                table: "agenda_answer");

            migrationBuilder.RenameColumn(
                name: "news",
                table: "agenda_item",
                newName: "steps_taken");
        }
    }
}

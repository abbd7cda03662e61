using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StoriesAndMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "calendar",
                table: "mail_outbox_message",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activities_booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    question = table.Column<string>(type: "text", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    end = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_booking", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activities_slot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    host_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    most_people = table.Column<int>(type: "integer", nullable: false),
                    is_taken = table.Column<bool>(type: "boolean", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_slot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "editing_story",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    writer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false),
                    lead = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    teller = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    picture_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    picture_alt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    yes = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    yes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editing_story", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_story",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false),
                    lead = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    teller = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    picture_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    picture_alt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    gone_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_story", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_booking_slot_id",
                table: "activities_booking",
                column: "slot_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_activities_slot_at",
                table: "activities_slot",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_activities_slot_code",
                table: "activities_slot",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_story_code",
                table: "site_story",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_booking");

            migrationBuilder.DropTable(
                name: "activities_slot");

            migrationBuilder.DropTable(
                name: "editing_story");

            migrationBuilder.DropTable(
                name: "site_story");

            migrationBuilder.DropColumn(
                name: "calendar",
                table: "mail_outbox_message");
        }
    }
}

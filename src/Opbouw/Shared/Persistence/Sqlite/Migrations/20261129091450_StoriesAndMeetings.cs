using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activities_booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    question = table.Column<string>(type: "TEXT", nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_booking", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activities_slot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    host_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    most_people = table.Column<int>(type: "INTEGER", nullable: false),
                    is_taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_slot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "editing_story",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    writer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    lead = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    teller = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    picture_hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    picture_alt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    yes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    yes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    checked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editing_story", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_story",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    lead = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    teller = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    picture_hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    picture_alt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gone_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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

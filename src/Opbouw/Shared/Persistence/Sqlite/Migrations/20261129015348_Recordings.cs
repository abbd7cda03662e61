using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Recordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "recordings_recording",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 10710, nullable: true),
                    written_out_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recordings_recording", x => x.id);
                    table.ForeignKey(
                        name: "fk_recordings_recording_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "recordings_content",
                columns: table => new
                {
                    recording_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recordings_content", x => x.recording_id);
                    table.ForeignKey(
                        name: "fk_recordings_content_recordings_recording_recording_id",
                        column: x => x.recording_id,
                        principalTable: "recordings_recording",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recordings_recording_find_spot_id",
                table: "recordings_recording",
                column: "find_spot_id");

            migrationBuilder.CreateIndex(
                name: "ix_recordings_recording_holder_id_made_at",
                table: "recordings_recording",
                columns: new[] { "holder_id", "made_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recordings_content");

            migrationBuilder.DropTable(
                name: "recordings_recording");
        }
    }
}

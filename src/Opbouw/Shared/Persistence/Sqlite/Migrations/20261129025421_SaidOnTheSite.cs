using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SaidOnTheSite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "code_hash",
                table: "recordings_recording",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "recordings_recording",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_recordings_recording_code_hash",
                table: "recordings_recording",
                column: "code_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_recordings_recording_code_hash",
                table: "recordings_recording");

            migrationBuilder.DropColumn(
                name: "code_hash",
                table: "recordings_recording");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "recordings_recording");
        }
    }
}

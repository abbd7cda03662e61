using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SigningIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "idle_ends_at",
                table: "people_session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "idle_minutes",
                table: "people_session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "proved_at",
                table: "people_session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "people_known_device",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_known_device", x => new { x.account_id, x.key_hash });
                });

            migrationBuilder.CreateTable(
                name: "people_log_in_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    link_hash = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    browser_hash = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_log_in_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_paper_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_paper_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_passkey",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_passkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_resident_invite",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_resident_invite", x => x.account_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_log_in_link_browser_hash",
                table: "people_log_in_link",
                column: "browser_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_log_in_link_ends_at",
                table: "people_log_in_link",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_people_log_in_link_link_hash",
                table: "people_log_in_link",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_paper_key_account_id",
                table: "people_paper_key",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_paper_key_code_hash",
                table: "people_paper_key",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_account_id",
                table: "people_passkey",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_credential_id",
                table: "people_passkey",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_resident_invite_invited_by",
                table: "people_resident_invite",
                column: "invited_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_known_device");

            migrationBuilder.DropTable(
                name: "people_log_in_link");

            migrationBuilder.DropTable(
                name: "people_paper_key");

            migrationBuilder.DropTable(
                name: "people_passkey");

            migrationBuilder.DropTable(
                name: "people_resident_invite");

            migrationBuilder.DropColumn(
                name: "idle_ends_at",
                table: "people_session");

            migrationBuilder.DropColumn(
                name: "idle_minutes",
                table: "people_session");

            migrationBuilder.DropColumn(
                name: "proved_at",
                table: "people_session");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SigningIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "idle_ends_at",
                table: "people_session",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "idle_minutes",
                table: "people_session",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "proved_at",
                table: "people_session",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.CreateTable(
                name: "people_known_device",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_known_device", x => new { x.account_id, x.key_hash });
                });

            migrationBuilder.CreateTable(
                name: "people_log_in_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link_hash = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    browser_hash = table.Column<string>(type: "text", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_log_in_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_paper_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_paper_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_passkey",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_passkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_resident_invite",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
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

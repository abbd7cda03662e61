using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Trust : Migration
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

            migrationBuilder.CreateTable(
                name: "residents_copy_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_copy_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_erasure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<List<string>>(type: "text[]", nullable: false),
                    open_copies = table.Column<int>(type: "integer", nullable: false),
                    key_destroyed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    key_to_destroy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_erasure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_handed_over",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(470)", maxLength: 470, nullable: true),
                    phone = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    mail = table.Column<string>(type: "character varying(1408)", maxLength: 1408, nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recalled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_handed_over", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_look_permit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_look_permit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_resident",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circle = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(470)", maxLength: 470, nullable: false),
                    phone = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    mail = table.Column<string>(type: "character varying(1408)", maxLength: 1408, nullable: true),
                    address = table.Column<string>(type: "character varying(1110)", maxLength: 1110, nullable: true),
                    hides_address = table.Column<bool>(type: "boolean", nullable: false),
                    phone_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    mail_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    written_down_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    card_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_resident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipient = table.Column<Guid>(type: "uuid", nullable: true),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<int>(type: "integer", nullable: false),
                    witness = table.Column<string>(type: "character varying(683)", maxLength: 683, nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_consent", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_consent_residents_resident_resident_id",
                        column: x => x.resident_id,
                        principalTable: "residents_resident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "residents_promised_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(1110)", maxLength: 1110, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    called_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_promised_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_promised_call_residents_resident_resident_id",
                        column: x => x.resident_id,
                        principalTable: "residents_resident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entry_event_at",
                table: "trail_entry",
                columns: new[] { "event", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entry_on_behalf_of",
                table: "trail_entry",
                column: "on_behalf_of");

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

            migrationBuilder.CreateIndex(
                name: "ix_residents_consent_resident_id",
                table: "residents_consent",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_copy_request_resident_id",
                table: "residents_copy_request",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_erasure_number",
                table: "residents_erasure",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_handed_over_partner_id",
                table: "residents_handed_over",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_handed_over_resident_id",
                table: "residents_handed_over",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_look_permit_account_id_resident_id",
                table: "residents_look_permit",
                columns: new[] { "account_id", "resident_id" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_promised_call_resident_id",
                table: "residents_promised_call",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_promised_call_worker_id_due_on",
                table: "residents_promised_call",
                columns: new[] { "worker_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_resident_card_hash",
                table: "residents_resident",
                column: "card_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_resident_holder_id",
                table: "residents_resident",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_resident_mail_hash",
                table: "residents_resident",
                column: "mail_hash");

            migrationBuilder.CreateIndex(
                name: "ix_residents_resident_phone_hash",
                table: "residents_resident",
                column: "phone_hash");

            migrationBuilder.CreateIndex(
                name: "ix_residents_resident_team_id",
                table: "residents_resident",
                column: "team_id");
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

            migrationBuilder.DropTable(
                name: "residents_consent");

            migrationBuilder.DropTable(
                name: "residents_copy_request");

            migrationBuilder.DropTable(
                name: "residents_erasure");

            migrationBuilder.DropTable(
                name: "residents_handed_over");

            migrationBuilder.DropTable(
                name: "residents_look_permit");

            migrationBuilder.DropTable(
                name: "residents_promised_call");

            migrationBuilder.DropTable(
                name: "residents_resident");

            migrationBuilder.DropIndex(
                name: "ix_trail_entry_event_at",
                table: "trail_entry");

            migrationBuilder.DropIndex(
                name: "ix_trail_entry_on_behalf_of",
                table: "trail_entry");

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

using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fieldwork_find_spot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    directions = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_find_spot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    name_in_sentence = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    is_funder = table.Column<bool>(type: "boolean", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_role",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    permissions = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "people_team",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tells_others_what_it_hears = table.Column<bool>(type: "boolean", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_team", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    command_id = table.Column<Guid>(type: "uuid", nullable: false),
                    process = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(80)", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    change_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_receipt",
                columns: table => new
                {
                    command_id = table.Column<Guid>(type: "uuid", nullable: false),
                    process = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_receipt", x => x.command_id);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circle = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    mood = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    capital = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    line = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    set_going = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_fieldwork_contact_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_find_spot_hour",
                columns: table => new
                {
                    find_spot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_find_spot_hour", x => new { x.find_spot_id, x.day, x.from });
                    table.ForeignKey(
                        name: "fk_fieldwork_find_spot_hour_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_account_claim_people_account_user_id",
                        column: x => x.user_id,
                        principalTable: "people_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_people_account_login_people_account_user_id",
                        column: x => x.user_id,
                        principalTable: "people_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_people_account_token_people_account_user_id",
                        column: x => x.user_id,
                        principalTable: "people_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    device = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => x.key_hash);
                    table.ForeignKey(
                        name: "fk_people_session_people_account_account_id",
                        column: x => x.account_id,
                        principalTable: "people_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_partner_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_partner_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_partner_person_people_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "people_partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_role_grant",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role_grant", x => new { x.account_id, x.role_code, x.from });
                    table.ForeignKey(
                        name: "fk_people_role_grant_people_role_role_code",
                        column: x => x.role_code,
                        principalTable: "people_role",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_team_area",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_team_area", x => new { x.team_id, x.area_id, x.from });
                    table.ForeignKey(
                        name: "fk_people_team_area_people_team_team_id",
                        column: x => x.team_id,
                        principalTable: "people_team",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_team_member",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_team_member", x => new { x.team_id, x.account_id, x.from });
                    table.ForeignKey(
                        name: "fk_people_team_member_people_team_team_id",
                        column: x => x.team_id,
                        principalTable: "people_team",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_contact_find_spot_id_at",
                table: "fieldwork_contact",
                columns: new[] { "find_spot_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_contact_team_id_at",
                table: "fieldwork_contact",
                columns: new[] { "team_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_contact_worker_id_at",
                table: "fieldwork_contact",
                columns: new[] { "worker_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_find_spot_team_id",
                table: "fieldwork_find_spot",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_outbox_message_sent_at_next_try_at",
                table: "mail_outbox_message",
                columns: new[] { "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_account_normalized_email",
                table: "people_account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_people_account_normalized_user_name",
                table: "people_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_account_claim_user_id",
                table: "people_account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_account_login_user_id",
                table: "people_account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_partner_person_partner_id",
                table: "people_partner_person",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_role_grant_role_code",
                table: "people_role_grant",
                column: "role_code");

            migrationBuilder.CreateIndex(
                name: "ix_people_session_account_id",
                table: "people_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_team_area_area_id",
                table: "people_team_area",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_team_member_account_id",
                table: "people_team_member",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_trail_entry_subject",
                table: "trail_entry",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fieldwork_contact");

            migrationBuilder.DropTable(
                name: "fieldwork_find_spot_hour");

            migrationBuilder.DropTable(
                name: "mail_outbox_message");

            migrationBuilder.DropTable(
                name: "people_account_claim");

            migrationBuilder.DropTable(
                name: "people_account_login");

            migrationBuilder.DropTable(
                name: "people_account_token");

            migrationBuilder.DropTable(
                name: "people_partner_person");

            migrationBuilder.DropTable(
                name: "people_role_grant");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropTable(
                name: "people_team_area");

            migrationBuilder.DropTable(
                name: "people_team_member");

            migrationBuilder.DropTable(
                name: "trail_entry");

            migrationBuilder.DropTable(
                name: "trail_receipt");

            migrationBuilder.DropTable(
                name: "fieldwork_find_spot");

            migrationBuilder.DropTable(
                name: "people_partner");

            migrationBuilder.DropTable(
                name: "people_role");

            migrationBuilder.DropTable(
                name: "people_account");

            migrationBuilder.DropTable(
                name: "people_team");
        }
    }
}

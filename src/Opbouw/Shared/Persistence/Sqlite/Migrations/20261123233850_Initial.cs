using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agenda_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bundle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    first_heard_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    bundled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence_in_steps = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    public_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    steps_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_published_question",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    quote = table.Column<string>(type: "TEXT", nullable: true),
                    partner_name = table.Column<string>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_name = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    evidence_in_steps = table.Column<string>(type: "TEXT", nullable: false),
                    heard_at = table.Column<string>(type: "TEXT", nullable: false),
                    first_heard_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    bundled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answer_text = table.Column<string>(type: "TEXT", nullable: true),
                    passed_on_by = table.Column<string>(type: "TEXT", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_published_question", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "areas_area",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_area", x => x.id);
                    table.ForeignKey(
                        name: "fk_areas_area_areas_area_parent_id",
                        column: x => x.parent_id,
                        principalTable: "areas_area",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "areas_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_call_back",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_call_back", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_find_spot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    directions = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_find_spot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_round", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    mail_from = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    areas = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_invite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_invite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_log_in_turn",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_log_in_turn", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "people_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    name_in_sentence = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    is_funder = table.Column<bool>(type: "INTEGER", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_recovery_code",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_recovery_code", x => new { x.account_id, x.code_hash });
                });

            migrationBuilder.CreateTable(
                name: "people_role",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    permissions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "people_second_factor",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sealed_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    set_up_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used_step = table.Column<long>(type: "INTEGER", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false),
                    rests_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_second_factor", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "people_set_up_link",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_set_up_link", x => x.code_hash);
                });

            migrationBuilder.CreateTable(
                name: "people_team",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tells_others_what_it_hears = table.Column<bool>(type: "INTEGER", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_team", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals_bundle",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closing_reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    closing_words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_bundle", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals_say_rule",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_say_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals_wrong_try",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hour = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_wrong_try", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    command_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    change_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_receipt",
                columns: table => new
                {
                    command_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    body_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_receipt", x => x.command_id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_by = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    passed_on_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    corrects = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_answer_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_answer_draft",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_answer_draft", x => new { x.agenda_item_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_agenda_answer_draft_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_ask_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_by = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ask_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_ask_link_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_clarification",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_clarification", x => new { x.agenda_item_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_clarification_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_date_change",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_date_change", x => new { x.agenda_item_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_date_change_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "areas_boundary",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shape = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_boundary", x => x.area_id);
                    table.ForeignKey(
                        name: "fk_areas_boundary_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "areas_edition",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_edition", x => new { x.code, x.year });
                    table.ForeignKey(
                        name: "fk_areas_edition_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "areas_figure",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_figure", x => new { x.area_id, x.key, x.year });
                    table.ForeignKey(
                        name: "fk_areas_figure_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "areas_postcode",
                columns: table => new
                {
                    postcode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_postcode", x => new { x.postcode, x.area_id });
                    table.ForeignKey(
                        name: "fk_areas_postcode_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "areas_succession",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_succession", x => new { x.area_id, x.successor_id });
                    table.ForeignKey(
                        name: "fk_areas_succession_areas_area_area_id",
                        column: x => x.area_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_areas_succession_areas_area_successor_id",
                        column: x => x.successor_id,
                        principalTable: "areas_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_tell_back_place",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    heard_by = table.Column<int>(type: "INTEGER", nullable: true),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_tell_back_place", x => new { x.agenda_item_id, x.find_spot_id });
                    table.ForeignKey(
                        name: "fk_agenda_tell_back_place_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_tell_back_place_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fieldwork_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    circle = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    mood = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    capital = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    line = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    set_going = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    until = table.Column<TimeOnly>(type: "TEXT", nullable: false)
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
                name: "fieldwork_round_stop",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fieldwork_round_stop", x => new { x.round_id, x.number });
                    table.ForeignKey(
                        name: "fk_fieldwork_round_stop_fieldwork_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fieldwork_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
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
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => x.id);
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_code = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "signals_reaction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bundle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    card_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_reaction", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_reaction_signals_bundle_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "signals_bundle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signals_signal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 1640, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    find_spot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    bundle_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_signal", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_signal_bundle_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "signals_bundle",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_signals_signal_fieldwork_find_spot_find_spot_id",
                        column: x => x.find_spot_id,
                        principalTable: "fieldwork_find_spot",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "signals_wording",
                columns: table => new
                {
                    bundle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_wording", x => new { x.bundle_id, x.version });
                    table.ForeignKey(
                        name: "fk_signals_wording_signals_bundle_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "signals_bundle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signals_card",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_card", x => x.id);
                    table.ForeignKey(
                        name: "fk_signals_card_signals_signal_signal_id",
                        column: x => x.signal_id,
                        principalTable: "signals_signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signals_signal_term",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    signal_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_signal_term", x => new { x.team_id, x.term, x.raised_at, x.signal_id });
                    table.ForeignKey(
                        name: "fk_signals_signal_term_signals_signal_signal_id",
                        column: x => x.signal_id,
                        principalTable: "signals_signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_answer_agenda_item_id",
                table: "agenda_answer",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_ask_link_agenda_item_id",
                table: "agenda_ask_link",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_ask_link_token_hash",
                table: "agenda_ask_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_bundle_id",
                table: "agenda_item",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_partner_id_status",
                table: "agenda_item",
                columns: new[] { "partner_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_team_id_status",
                table: "agenda_item",
                columns: new[] { "team_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_published_question_agenda_item_id",
                table: "agenda_published_question",
                column: "agenda_item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_published_question_changed_on",
                table: "agenda_published_question",
                column: "changed_on");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_tell_back_place_find_spot_id",
                table: "agenda_tell_back_place",
                column: "find_spot_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_area_parent_id",
                table: "areas_area",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_edition_area_id",
                table: "areas_edition",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_postcode_area_id",
                table: "areas_postcode",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_succession_successor_id",
                table: "areas_succession",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_fieldwork_call_back_worker_id_due_on",
                table: "fieldwork_call_back",
                columns: new[] { "worker_id", "due_on" });

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
                name: "ix_fieldwork_round_worker_id_day",
                table: "fieldwork_round",
                columns: new[] { "worker_id", "day" });

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
                name: "ix_people_invite_code_hash",
                table: "people_invite",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_log_in_turn_last_at",
                table: "people_log_in_turn",
                column: "last_at");

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
                name: "ix_people_session_key_hash",
                table: "people_session",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_team_area_area_id",
                table: "people_team_area",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_team_member_account_id",
                table: "people_team_member",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_bundle_team_id_status",
                table: "signals_bundle",
                columns: new[] { "team_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_card_code_hash",
                table: "signals_card",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signals_card_signal_id",
                table: "signals_card",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_reaction_bundle_id_version",
                table: "signals_reaction",
                columns: new[] { "bundle_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_reaction_card_id_bundle_id_version",
                table: "signals_reaction",
                columns: new[] { "card_id", "bundle_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signals_signal_bundle_id",
                table: "signals_signal",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_signal_contact_id",
                table: "signals_signal",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_signal_find_spot_id",
                table: "signals_signal",
                column: "find_spot_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_signal_team_id_raised_at",
                table: "signals_signal",
                columns: new[] { "team_id", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_signals_signal_term_signal_id",
                table: "signals_signal_term",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signals_wrong_try_address_hash_hour",
                table: "signals_wrong_try",
                columns: new[] { "address_hash", "hour" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entry_subject",
                table: "trail_entry",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_answer");

            migrationBuilder.DropTable(
                name: "agenda_answer_draft");

            migrationBuilder.DropTable(
                name: "agenda_ask_link");

            migrationBuilder.DropTable(
                name: "agenda_clarification");

            migrationBuilder.DropTable(
                name: "agenda_date_change");

            migrationBuilder.DropTable(
                name: "agenda_published_question");

            migrationBuilder.DropTable(
                name: "agenda_tell_back_place");

            migrationBuilder.DropTable(
                name: "areas_boundary");

            migrationBuilder.DropTable(
                name: "areas_edition");

            migrationBuilder.DropTable(
                name: "areas_figure");

            migrationBuilder.DropTable(
                name: "areas_postcode");

            migrationBuilder.DropTable(
                name: "areas_succession");

            migrationBuilder.DropTable(
                name: "areas_version");

            migrationBuilder.DropTable(
                name: "fieldwork_call_back");

            migrationBuilder.DropTable(
                name: "fieldwork_contact");

            migrationBuilder.DropTable(
                name: "fieldwork_find_spot_hour");

            migrationBuilder.DropTable(
                name: "fieldwork_round_stop");

            migrationBuilder.DropTable(
                name: "mail_outbox_message");

            migrationBuilder.DropTable(
                name: "organisation_settings");

            migrationBuilder.DropTable(
                name: "people_account_claim");

            migrationBuilder.DropTable(
                name: "people_account_login");

            migrationBuilder.DropTable(
                name: "people_account_token");

            migrationBuilder.DropTable(
                name: "people_invite");

            migrationBuilder.DropTable(
                name: "people_log_in_turn");

            migrationBuilder.DropTable(
                name: "people_partner_person");

            migrationBuilder.DropTable(
                name: "people_recovery_code");

            migrationBuilder.DropTable(
                name: "people_role_grant");

            migrationBuilder.DropTable(
                name: "people_second_factor");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropTable(
                name: "people_set_up_link");

            migrationBuilder.DropTable(
                name: "people_team_area");

            migrationBuilder.DropTable(
                name: "people_team_member");

            migrationBuilder.DropTable(
                name: "signals_card");

            migrationBuilder.DropTable(
                name: "signals_reaction");

            migrationBuilder.DropTable(
                name: "signals_say_rule");

            migrationBuilder.DropTable(
                name: "signals_signal_term");

            migrationBuilder.DropTable(
                name: "signals_wording");

            migrationBuilder.DropTable(
                name: "signals_wrong_try");

            migrationBuilder.DropTable(
                name: "trail_entry");

            migrationBuilder.DropTable(
                name: "trail_receipt");

            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "areas_area");

            migrationBuilder.DropTable(
                name: "fieldwork_round");

            migrationBuilder.DropTable(
                name: "people_partner");

            migrationBuilder.DropTable(
                name: "people_role");

            migrationBuilder.DropTable(
                name: "people_account");

            migrationBuilder.DropTable(
                name: "people_team");

            migrationBuilder.DropTable(
                name: "signals_signal");

            migrationBuilder.DropTable(
                name: "signals_bundle");

            migrationBuilder.DropTable(
                name: "fieldwork_find_spot");
        }
    }
}

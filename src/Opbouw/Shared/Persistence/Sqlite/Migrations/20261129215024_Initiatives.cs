using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initiatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns_campaign",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    gives = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ideas_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_on_site = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_campaign", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bundle_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    intervention_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    follow_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    phase_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    touched_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    let_go_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_over = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    is_on_site = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_private = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_group = table.Column<bool>(type: "INTEGER", nullable: false),
                    story = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    story_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_initiative", x => x.id);
                    table.ForeignKey(
                        name: "fk_initiatives_initiative_initiatives_initiative_from_id",
                        column: x => x.from_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_initiatives_initiative_signals_bundle_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "signals_bundle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "initiatives_published",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_name = table.Column<string>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_group = table.Column<bool>(type: "INTEGER", nullable: false),
                    story = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_published", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "offers_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    giver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    has_mail = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    made_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    touched_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_offer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offers_published_ask",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    ask_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_name = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_published_ask", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "support_caller",
                columns: table => new
                {
                    caller = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hour = table.Column<long>(type: "INTEGER", nullable: false),
                    voices = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_caller", x => x.caller);
                });

            migrationBuilder.CreateTable(
                name: "support_published",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    area_name = table.Column<string>(type: "TEXT", nullable: false),
                    joining = table.Column<int>(type: "INTEGER", nullable: false),
                    everybody = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_published", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_district",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_up = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    ideas = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_district", x => new { x.campaign_id, x.area_id });
                    table.ForeignKey(
                        name: "fk_campaigns_district_campaigns_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    district_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    mail_hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    has_place = table.Column<bool>(type: "INTEGER", nullable: false),
                    idea = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    end = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    chosen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_again_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    news = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_sign_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_sign_up_campaigns_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_bill",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    picture = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_bill", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_bill_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_budget_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_income = table.Column<bool>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    has_offer = table.Column<bool>(type: "INTEGER", nullable: false),
                    paid_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_budget_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_budget_line_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_place_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kept_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_place_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_place_claim_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_plan",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    residents = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    is_public_space = table.Column<bool>(type: "INTEGER", nullable: false),
                    supporters = table.Column<int>(type: "INTEGER", nullable: true),
                    pays_along = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    gives_back = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    holds = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_plan", x => x.initiative_id);
                    table.ForeignKey(
                        name: "fk_funding_plan_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_report_photo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    picture = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_report_photo", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_report_photo_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    for_whom = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    asked_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    granted_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    why_not = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    accounted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_request_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_day", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_day_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    options = table.Column<string>(type: "TEXT", maxLength: 648, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_decision_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    is_picture = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_file_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    call_name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: true),
                    hello = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    wants_mail = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_trusted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_member_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_position_seen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_position_seen", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_position_seen_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_post", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_post_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hours = table.Column<double>(type: "REAL", nullable: true),
                    touched_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_task_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_alive_check",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_alive_check", x => new { x.initiative_id, x.months });
                    table.ForeignKey(
                        name: "fk_initiatives_alive_check_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_government",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    promised_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_government", x => x.id);
                    table.ForeignKey(
                        name: "fk_initiatives_government_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_phase_move",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    not_here_yet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_phase_move", x => new { x.initiative_id, x.number });
                    table.ForeignKey(
                        name: "fk_initiatives_phase_move_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_position",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiatives_position", x => new { x.initiative_id, x.number });
                    table.ForeignKey(
                        name: "fk_initiatives_position_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offers_ask",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_on_site = table.Column<bool>(type: "INTEGER", nullable: false),
                    touched_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    matched = table.Column<int>(type: "INTEGER", nullable: false),
                    real = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_ask", x => x.id);
                    table.ForeignKey(
                        name: "fk_offers_ask_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_drive",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_drive", x => x.initiative_id);
                    table.ForeignKey(
                        name: "fk_support_drive_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_paper_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    first_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    second_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    counts_from = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_paper_list", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_paper_list_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_voice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    postcode = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    set_apart_with = table.Column<Guid>(type: "TEXT", nullable: true),
                    called_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_voice", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_voice_initiatives_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiatives_initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offers_offer_area",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_offer_area", x => new { x.offer_id, x.area_id });
                    table.ForeignKey(
                        name: "fk_offers_offer_area_offers_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "offers_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offers_offer_theme",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_offer_theme", x => new { x.offer_id, x.theme });
                    table.ForeignKey(
                        name: "fk_offers_offer_theme_offers_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "offers_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups_decision_voice",
                columns: table => new
                {
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    objection = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    dots = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups_decision_voice", x => new { x.decision_id, x.member_id });
                    table.ForeignKey(
                        name: "fk_groups_decision_voice_groups_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "groups_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offers_match",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ask_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    reach = table.Column<string>(type: "TEXT", nullable: false),
                    said_yes = table.Column<bool>(type: "INTEGER", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    check_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_checked = table.Column<bool>(type: "INTEGER", nullable: false),
                    group_says = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    giver_says = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    thanks = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    thanked_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_match", x => x.id);
                    table.ForeignKey(
                        name: "fk_offers_match_offers_ask_ask_id",
                        column: x => x.ask_id,
                        principalTable: "offers_ask",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_offers_match_offers_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "offers_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_paper_line",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    first = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    first_postcode = table.Column<int>(type: "INTEGER", nullable: true),
                    second = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    second_postcode = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_paper_line", x => new { x.list_id, x.number });
                    table.ForeignKey(
                        name: "fk_support_paper_line_support_paper_list_list_id",
                        column: x => x.list_id,
                        principalTable: "support_paper_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_campaign_code",
                table: "campaigns_campaign",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_campaign_ideas_until",
                table: "campaigns_campaign",
                column: "ideas_until");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_sign_up_campaign_id_district_id_number",
                table: "campaigns_sign_up",
                columns: new[] { "campaign_id", "district_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_sign_up_campaign_id_mail_hash",
                table: "campaigns_sign_up",
                columns: new[] { "campaign_id", "mail_hash" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_sign_up_news",
                table: "campaigns_sign_up",
                column: "news");

            migrationBuilder.CreateIndex(
                name: "ix_funding_bill_initiative_id",
                table: "funding_bill",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_budget_line_initiative_id",
                table: "funding_budget_line",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_place_claim_initiative_id",
                table: "funding_place_claim",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_place_claim_on_folded",
                table: "funding_place_claim",
                columns: new[] { "on", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_funding_report_photo_initiative_id",
                table: "funding_report_photo",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_request_initiative_id_state",
                table: "funding_request",
                columns: new[] { "initiative_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_day_initiative_id_day",
                table: "groups_day",
                columns: new[] { "initiative_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_day_made_at",
                table: "groups_day",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_groups_decision_initiative_id",
                table: "groups_decision",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_file_initiative_id",
                table: "groups_file",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_member_initiative_id",
                table: "groups_member",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_position_seen_initiative_id",
                table: "groups_position_seen",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_post_at",
                table: "groups_post",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_groups_post_initiative_id_at",
                table: "groups_post",
                columns: new[] { "initiative_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_task_initiative_id_done_on",
                table: "groups_task",
                columns: new[] { "initiative_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_alive_check_due_on",
                table: "initiatives_alive_check",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_government_initiative_id",
                table: "initiatives_government",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_bundle_id",
                table: "initiatives_initiative",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_code",
                table: "initiatives_initiative",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_follow_hash",
                table: "initiatives_initiative",
                column: "follow_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_from_id",
                table: "initiatives_initiative",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_team_id_phase",
                table: "initiatives_initiative",
                columns: new[] { "team_id", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_initiative_worker_id_touched_on",
                table: "initiatives_initiative",
                columns: new[] { "worker_id", "touched_on" });

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_published_changed_on",
                table: "initiatives_published",
                column: "changed_on");

            migrationBuilder.CreateIndex(
                name: "ix_initiatives_published_initiative_id",
                table: "initiatives_published",
                column: "initiative_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offers_ask_code",
                table: "offers_ask",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offers_ask_initiative_id_made_on",
                table: "offers_ask",
                columns: new[] { "initiative_id", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_match_ask_id_offer_id",
                table: "offers_match",
                columns: new[] { "ask_id", "offer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offers_match_is_checked_check_on",
                table: "offers_match",
                columns: new[] { "is_checked", "check_on" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_match_offer_id",
                table: "offers_match",
                column: "offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_offers_offer_holder_id_state",
                table: "offers_offer",
                columns: new[] { "holder_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_offer_kind_state",
                table: "offers_offer",
                columns: new[] { "kind", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_published_ask_ask_id",
                table: "offers_published_ask",
                column: "ask_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offers_published_ask_made_on",
                table: "offers_published_ask",
                column: "made_on");

            migrationBuilder.CreateIndex(
                name: "ix_support_paper_list_initiative_id_number",
                table: "support_paper_list",
                columns: new[] { "initiative_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_support_published_initiative_id",
                table: "support_published",
                column: "initiative_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_support_voice_initiative_id_given_on",
                table: "support_voice",
                columns: new[] { "initiative_id", "given_on" });

            migrationBuilder.CreateIndex(
                name: "ix_support_voice_set_apart_with",
                table: "support_voice",
                column: "set_apart_with");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_district");

            migrationBuilder.DropTable(
                name: "campaigns_sign_up");

            migrationBuilder.DropTable(
                name: "funding_bill");

            migrationBuilder.DropTable(
                name: "funding_budget_line");

            migrationBuilder.DropTable(
                name: "funding_place_claim");

            migrationBuilder.DropTable(
                name: "funding_plan");

            migrationBuilder.DropTable(
                name: "funding_report_photo");

            migrationBuilder.DropTable(
                name: "funding_request");

            migrationBuilder.DropTable(
                name: "groups_day");

            migrationBuilder.DropTable(
                name: "groups_decision_voice");

            migrationBuilder.DropTable(
                name: "groups_file");

            migrationBuilder.DropTable(
                name: "groups_member");

            migrationBuilder.DropTable(
                name: "groups_position_seen");

            migrationBuilder.DropTable(
                name: "groups_post");

            migrationBuilder.DropTable(
                name: "groups_task");

            migrationBuilder.DropTable(
                name: "initiatives_alive_check");

            migrationBuilder.DropTable(
                name: "initiatives_government");

            migrationBuilder.DropTable(
                name: "initiatives_phase_move");

            migrationBuilder.DropTable(
                name: "initiatives_position");

            migrationBuilder.DropTable(
                name: "initiatives_published");

            migrationBuilder.DropTable(
                name: "offers_match");

            migrationBuilder.DropTable(
                name: "offers_offer_area");

            migrationBuilder.DropTable(
                name: "offers_offer_theme");

            migrationBuilder.DropTable(
                name: "offers_published_ask");

            migrationBuilder.DropTable(
                name: "support_caller");

            migrationBuilder.DropTable(
                name: "support_drive");

            migrationBuilder.DropTable(
                name: "support_paper_line");

            migrationBuilder.DropTable(
                name: "support_published");

            migrationBuilder.DropTable(
                name: "support_voice");

            migrationBuilder.DropTable(
                name: "campaigns_campaign");

            migrationBuilder.DropTable(
                name: "groups_decision");

            migrationBuilder.DropTable(
                name: "offers_ask");

            migrationBuilder.DropTable(
                name: "offers_offer");

            migrationBuilder.DropTable(
                name: "support_paper_list");

            migrationBuilder.DropTable(
                name: "initiatives_initiative");
        }
    }
}

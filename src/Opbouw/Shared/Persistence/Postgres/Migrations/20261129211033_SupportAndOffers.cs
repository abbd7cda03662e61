using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SupportAndOffers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "offers_ask",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_on_site = table.Column<bool>(type: "boolean", nullable: false),
                    touched_on = table.Column<DateOnly>(type: "date", nullable: false),
                    matched = table.Column<int>(type: "integer", nullable: false),
                    real = table.Column<int>(type: "integer", nullable: false)
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
                name: "offers_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    giver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: false),
                    has_mail = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    made_for = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    touched_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_offer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offers_published_ask",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    ask_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_name = table.Column<string>(type: "text", nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers_published_ask", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "support_caller",
                columns: table => new
                {
                    caller = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hour = table.Column<long>(type: "bigint", nullable: false),
                    voices = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_caller", x => x.caller);
                });

            migrationBuilder.CreateTable(
                name: "support_drive",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    first_by = table.Column<Guid>(type: "uuid", nullable: false),
                    first_on = table.Column<DateOnly>(type: "date", nullable: false),
                    second_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counts_from = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "support_published",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    idea = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    area_name = table.Column<string>(type: "text", nullable: false),
                    joining = table.Column<int>(type: "integer", nullable: false),
                    everybody = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_published", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "support_voice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    postcode = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    set_apart_with = table.Column<Guid>(type: "uuid", nullable: true),
                    called_on = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "offers_match",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ask_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reach = table.Column<string>(type: "text", nullable: false),
                    said_yes = table.Column<bool>(type: "boolean", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    check_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_checked = table.Column<bool>(type: "boolean", nullable: false),
                    group_says = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    giver_says = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    thanks = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    thanked_on = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "offers_offer_area",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                name: "support_paper_line",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    first = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    first_postcode = table.Column<int>(type: "integer", nullable: true),
                    second = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    second_postcode = table.Column<int>(type: "integer", nullable: true)
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
                name: "offers_ask");

            migrationBuilder.DropTable(
                name: "offers_offer");

            migrationBuilder.DropTable(
                name: "support_paper_list");
        }
    }
}

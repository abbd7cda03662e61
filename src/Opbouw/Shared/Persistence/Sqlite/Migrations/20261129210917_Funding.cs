using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Funding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns_campaign",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    gives = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ideas_until = table.Column<DateOnly>(type: "date", nullable: false),
                    is_on_site = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_campaign", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_district",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    signed_up = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    ideas = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    mail_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    has_place = table.Column<bool>(type: "boolean", nullable: false),
                    idea = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    end = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    chosen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_again_on = table.Column<DateOnly>(type: "date", nullable: true),
                    news = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_district");

            migrationBuilder.DropTable(
                name: "campaigns_sign_up");

            migrationBuilder.DropTable(
                name: "campaigns_campaign");
        }
    }
}

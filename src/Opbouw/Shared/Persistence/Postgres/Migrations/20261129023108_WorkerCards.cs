using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WorkerCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_worker_card",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sentence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    has_whats_app = table.Column<bool>(type: "boolean", nullable: false),
                    mail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    languages = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    days = table.Column<List<int>>(type: "integer[]", nullable: false),
                    photo_hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_worker_card", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "people_worker_photo",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_worker_photo", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "people_worker_card_area",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_worker_card_area", x => new { x.account_id, x.area_id });
                    table.ForeignKey(
                        name: "fk_people_worker_card_area_people_worker_card_account_id",
                        column: x => x.account_id,
                        principalTable: "people_worker_card",
                        principalColumn: "account_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_worker_card_code",
                table: "people_worker_card",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_worker_card_area");

            migrationBuilder.DropTable(
                name: "people_worker_photo");

            migrationBuilder.DropTable(
                name: "people_worker_card");
        }
    }
}

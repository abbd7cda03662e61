using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
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
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    has_whats_app = table.Column<bool>(type: "INTEGER", nullable: false),
                    mail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    languages = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    days = table.Column<string>(type: "TEXT", nullable: false),
                    photo_hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_worker_card", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "people_worker_photo",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_worker_photo", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "people_worker_card_area",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LostPhone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_lost_phone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_check = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    confirmed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_check = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_lost_phone", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_lost_phone_account_id",
                table: "people_lost_phone",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_lost_phone");
        }
    }
}

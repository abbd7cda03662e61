using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_groups_member_initiative_id",
                table: "groups_member",
                column: "initiative_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "groups_member");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobsSealsAndPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "seal",
                table: "trail_entry",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "given_up_at",
                table: "mail_outbox_message",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_error",
                table: "mail_outbox_message",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "jobs_run",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs_run", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "organisation_public_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_public_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_newest_seal",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    signature = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_to_the_end_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_newest_seal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trail_seal",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    after = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_seal", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entry_seal",
                table: "trail_entry",
                column: "seal");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs_run");

            migrationBuilder.DropTable(
                name: "organisation_public_version");

            migrationBuilder.DropTable(
                name: "trail_newest_seal");

            migrationBuilder.DropTable(
                name: "trail_seal");

            migrationBuilder.DropIndex(
                name: "ix_trail_entry_seal",
                table: "trail_entry");

            migrationBuilder.DropColumn(
                name: "seal",
                table: "trail_entry");

            migrationBuilder.DropColumn(
                name: "given_up_at",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "last_error",
                table: "mail_outbox_message");
        }
    }
}

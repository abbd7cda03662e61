using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Everyday : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "return_token",
                table: "mail_outbox_message",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "returned_at",
                table: "mail_outbox_message",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "help_tour_progress",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tour = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_tour_progress", x => new { x.account_id, x.tour });
                });

            migrationBuilder.CreateTable(
                name: "imports_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    headings = table.Column<string>(type: "TEXT", nullable: false),
                    oddities = table.Column<string>(type: "TEXT", nullable: false),
                    matching = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    passed = table.Column<int>(type: "INTEGER", nullable: false),
                    good = table.Column<int>(type: "INTEGER", nullable: false),
                    doubtful = table.Column<int>(type: "INTEGER", nullable: false),
                    known = table.Column<int>(type: "INTEGER", nullable: false),
                    wrong = table.Column<int>(type: "INTEGER", nullable: false),
                    takes_doubtful = table.Column<bool>(type: "INTEGER", nullable: false),
                    written = table.Column<int>(type: "INTEGER", nullable: false),
                    made = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_back = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_bounce_note",
                columns: table => new
                {
                    address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    is_dead = table.Column<bool>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_bounce_note", x => x.address);
                });

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

            migrationBuilder.CreateTable(
                name: "settings_logo",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_logo", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "settings_version",
                columns: table => new
                {
                    part = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    put_back = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_version", x => new { x.part, x.number });
                });

            migrationBuilder.CreateTable(
                name: "imports_content",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_content", x => x.import_id);
                    table.ForeignKey(
                        name: "fk_imports_content_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_finding",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_finding", x => new { x.import_id, x.after });
                    table.ForeignKey(
                        name: "fk_imports_finding_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_record",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stays_because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_record", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_imports_record_imports_import_import_id",
                        column: x => x.import_id,
                        principalTable: "imports_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mail_outbox_message_return_token",
                table: "mail_outbox_message",
                column: "return_token");

            migrationBuilder.CreateIndex(
                name: "ix_imports_import_account_id",
                table: "imports_import",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_imports_import_stage",
                table: "imports_import",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "ix_people_lost_phone_account_id",
                table: "people_lost_phone",
                column: "account_id");

            // What an organisation chose before there was a history is the first version of it.
            migrationBuilder.Sql("""
                INSERT INTO settings_version (part, number, "from", text, why, at)
                SELECT 'herinneren', 1, '1900-01-01', json_object('Steps', json((SELECT json_group_array(json_object('Days', s.days, 'To', s."to", 'Function', s.function))
                    FROM (SELECT * FROM agenda_ageing_step WHERE plan_id = p.id ORDER BY days, number) s))), 'Zo stond het voor de eerste verandering.', CAST(strftime('%s', 'now') AS INTEGER) * 10000000 + 621355968000000000
                FROM agenda_ageing_plan p WHERE p.id = 1
                """);
            migrationBuilder.Sql("""
                INSERT INTO settings_version (part, number, "from", text, why, at)
                SELECT 'bewoners-beslissen', 1, '1900-01-01', json_object('Rule', rule, 'Days', 14), 'Zo stond het voor de eerste verandering.', CAST(strftime('%s', 'now') AS INTEGER) * 10000000 + 621355968000000000
                FROM signals_say_rule WHERE id = 1
                """);

            migrationBuilder.DropTable(
                name: "agenda_ageing_step");

            migrationBuilder.DropTable(
                name: "signals_say_rule");

            migrationBuilder.DropTable(
                name: "agenda_ageing_plan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "help_tour_progress");

            migrationBuilder.DropTable(
                name: "imports_content");

            migrationBuilder.DropTable(
                name: "imports_finding");

            migrationBuilder.DropTable(
                name: "imports_record");

            migrationBuilder.DropTable(
                name: "mail_bounce_note");

            migrationBuilder.DropTable(
                name: "people_lost_phone");

            migrationBuilder.DropTable(
                name: "settings_logo");

            migrationBuilder.DropTable(
                name: "settings_version");

            migrationBuilder.DropTable(
                name: "imports_import");

            migrationBuilder.DropIndex(
                name: "ix_mail_outbox_message_return_token",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "return_token",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "returned_at",
                table: "mail_outbox_message");

            migrationBuilder.CreateTable(
                name: "agenda_ageing_plan",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ageing_plan", x => x.id);
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
                name: "agenda_ageing_step",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ageing_step", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_ageing_step_agenda_ageing_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "agenda_ageing_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Opbouw.Shared.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReadyForMonday : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "about",
                table: "mail_outbox_message",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unsubscribe",
                table: "mail_outbox_message",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "passed_on_to",
                table: "fieldwork_contact",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "agenda_answer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "agenda_answer",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lists_saved_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_saved_list", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_mail_choice",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    when = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    not_in_weekends = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_mail_choice", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_notification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_notification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deputy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_absence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_offered_permission",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_offered_permission", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_for_staff = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "search_filled_kind",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_filled_kind", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "search_public_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_public_entry", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "signals_theme_mark",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    monday = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals_theme_mark", x => new { x.team_id, x.monday, x.theme, x.account_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_mail_outbox_message_about",
                table: "mail_outbox_message",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_lists_saved_list_account_id",
                table: "lists_saved_list",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_notification_about",
                table: "notifications_notification",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_notification_account_id_seen_at",
                table: "notifications_notification",
                columns: new[] { "account_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_notification_mailed_at",
                table: "notifications_notification",
                column: "mailed_at");

            migrationBuilder.CreateIndex(
                name: "ix_people_absence_until",
                table: "people_absence",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_kind_record",
                table: "search_entry",
                columns: new[] { "kind", "record" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_public_entry_kind_record",
                table: "search_public_entry",
                columns: new[] { "kind", "record" },
                unique: true);

            KeepWords(migrationBuilder, "search_entry");
            KeepWords(migrationBuilder, "search_public_entry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_entry_words");
            migrationBuilder.Sql("DROP TABLE search_public_entry_words");

            migrationBuilder.DropTable(
                name: "lists_saved_list");

            migrationBuilder.DropTable(
                name: "notifications_mail_choice");

            migrationBuilder.DropTable(
                name: "notifications_notification");

            migrationBuilder.DropTable(
                name: "people_absence");

            migrationBuilder.DropTable(
                name: "people_offered_permission");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_filled_kind");

            migrationBuilder.DropTable(
                name: "search_public_entry");

            migrationBuilder.DropTable(
                name: "signals_theme_mark");

            migrationBuilder.DropIndex(
                name: "ix_mail_outbox_message_about",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "about",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "unsubscribe",
                table: "mail_outbox_message");

            migrationBuilder.DropColumn(
                name: "passed_on_to",
                table: "fieldwork_contact");

            migrationBuilder.DropColumn(
                name: "before",
                table: "agenda_answer");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "agenda_answer");
        }

        /// <summary>The words themselves are not kept twice: FTS5 reads them from the table. Triggers keep both the same.</summary>
        private static void KeepWords(MigrationBuilder migrationBuilder, string table)
        {
            migrationBuilder.Sql($"""
                CREATE VIRTUAL TABLE {table}_words USING fts5(terms, content='{table}', content_rowid='number', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0");
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN
                    INSERT INTO {table}_words (rowid, terms) VALUES (new.number, new.terms);
                END;
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
                    INSERT INTO {table}_words ({table}_words, rowid, terms) VALUES ('delete', old.number, old.terms);
                END;
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_changed AFTER UPDATE OF terms ON {table} BEGIN
                    INSERT INTO {table}_words ({table}_words, rowid, terms) VALUES ('delete', old.number, old.terms);
                    INSERT INTO {table}_words (rowid, terms) VALUES (new.number, new.terms);
                END;
                """);
        }
    }
}

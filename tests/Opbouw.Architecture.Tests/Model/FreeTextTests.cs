using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Architecture.Tests.Model;

/// <summary>A name can be found wherever people write: a new column of text is searched, or here stands why not.</summary>
[Trait("Kind", "Trust")]
public sealed class FreeTextTests
{
    /// <summary>Why nobody looks for names there.</summary>
    private static readonly Dictionary<string, string[]> NoSentences = new()
    {
        ["a code of ours, or a hash"] =
        [
            "agenda_ask_link.token_hash", "agenda_item.public_code", "agenda_published_question.code", "areas_edition.code", "areas_figure.key", "areas_postcode.postcode", "areas_street.postcode", "help_tour_progress.tour",
            "imports_import.kind", "imports_record.kind", "jobs_run.code", "jobs_run.node", "keeping_run.rule", "mail_bounce_note.code", "mail_outbox_message.return_token", "notifications_notification.href", "openness_files_taken.list", "openness_request.permission", "openness_request.role_code",
            "people_account.concurrency_stamp", "people_account.password_hash", "people_account.security_stamp", "people_account_claim.claim_type", "people_account_claim.claim_value",
            "people_account_login.login_provider", "people_account_login.provider_display_name", "people_account_login.provider_key", "people_account_token.login_provider", "people_account_token.name", "people_account_token.value",
            "people_invite.code_hash", "people_known_device.key_hash", "people_log_in_link.browser_hash", "people_log_in_link.code_hash", "people_log_in_link.link_hash", "people_log_in_turn.key",
            "people_offered_permission.code", "people_paper_key.code_hash", "people_recovery_code.code_hash", "people_role.code", "people_role_grant.role_code", "people_second_factor.sealed_key", "people_session.key_hash",
            "people_set_up_link.code_hash", "people_worker_card.code", "people_worker_card.days", "people_worker_card.photo_hash", "people_worker_photo.hash", "residents_erasure.number", "residents_handed_over.reference", "residents_resident.card_hash", "residents_resident.mail_hash", "residents_resident.phone_hash",
            "editing_draft.language", "editing_draft.path", "site_page_version.language", "site_page_version.path", "site_picture.hash", "site_film.hash", "site_film_piece.film_hash", "site_story.code", "activities_slot.code", "groups_decision_voice.dots", "initiatives_initiative.code", "initiatives_published.code", "activities_walk_stop.place", "activities_slot.host_name", "mail_outbox_message.calendar", "site_story.picture_hash", "editing_story.picture_hash", "support_published.code", "support_caller.caller", "offers_ask.code", "offers_published_ask.code", "campaigns_campaign.code", "campaigns_sign_up.mail_hash",
            "search_entry.kind", "search_filled_kind.kind", "search_public_entry.kind", "settings_logo.hash", "settings_version.part", "trail_newest_seal.signature",
        ],
        ["made by the house from codes and numbers"] =
        [
            "agenda_answer.before", "agenda_item.evidence_in_steps", "agenda_published_question.evidence_in_steps", "imports_import.matching", "jobs_run.last_error", "mail_outbox_message.last_error", "people_role.permissions",
            "fieldwork_shown_place.when", "people_session.device", "residents_erasure.rows", "trail_entry.details", "trail_entry.event", "trail_entry.on_behalf_of", "trail_entry.process", "trail_entry.reason", "trail_entry.subject",
            "trail_receipt.process", "trail_receipt.result",
        ],
        ["follows a text that is searched"] = ["funding_place_claim.folded", "search_entry.terms", "search_public_entry.terms", "signals_signal.terms", "signals_signal_term.term"],
        ["who somebody is, on a page of its own where it is changed or erased"] =
        [
            "mail_bounce_note.address", "mail_outbox_message.to", "mail_outbox_message.unsubscribe", "people_account.email", "people_account.name", "people_account.normalized_email", "people_account.normalized_user_name", "people_account.phone_number", "people_account.user_name",
            "people_worker_card.mail", "people_worker_card.name", "people_worker_card.phone", "people_partner_person.email", "people_partner_person.function", "people_partner_person.name", "people_passkey.name",
        ],
        ["the name of a place or an organisation"] =
        [
            "agenda_published_question.area_name", "initiatives_government.partner_name", "initiatives_published.area_name", "support_published.area_name", "offers_published_ask.area_name", "areas_area.name", "areas_figure.source", "areas_street.folded", "areas_street.name", "areas_street.place", "organisation_settings.address", "organisation_settings.areas", "organisation_settings.mail_from", "organisation_settings.name", "organisation_settings.phone", "campaigns_district.name",
            "fieldwork_shown_stop.name", "people_partner.name", "people_partner.name_in_sentence", "people_role.name", "people_team.name",
        ],
        ["a choice of the organisation, put right with a new version under Instellingen"] = ["settings_version.text", "settings_version.why"],
        ["gone within 30 days with the file it came from"] = ["imports_import.headings", "imports_import.oddities"],
        ["filters of a list, only for who kept it"] = ["lists_saved_list.address"],
    };

    private static readonly HashSet<string> Excused = [.. NoSentences.Values.SelectMany(columns => columns)];

    [Fact]
    public void Every_column_of_text_is_searched_for_names_or_says_why_not() =>
        Guard.Nothing(Unsearched(HouseModel.Entities).Except(Excused), "Say HasWords in the mapping of these columns, or write here why no sentence can stand in them:");

    [Fact]
    public void No_excuse_outlives_its_column() => Guard.Nothing(Excused.Except(Unsearched(HouseModel.Entities)), "Searched already, or gone:");

    [Fact]
    public void A_planted_column_is_found() => Assert.Equal(["Planted.Gossip"], Unsearched(HouseModel.EntitiesOf(new PlantedDb())));

    private static IEnumerable<string> Unsearched(IEnumerable<IEntityType> entities) =>
        from entity in entities
        from column in entity.GetProperties()
        where HoldsText(column) && !FreeTexts.Has(column)
        select $"{entity.GetTableName()}.{column.GetColumnName()}";

    /// <summary>Text to the database, and not a number, a choice, an id, or text that is closed with a key.</summary>
    private static bool HoldsText(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return column.ClrType != typeof(SealedText) && !type.IsEnum && !typeof(IEntityCode).IsAssignableFrom(type) && (type == typeof(string) || column.GetTypeMapping().Converter?.ProviderClrType == typeof(string)
            || column.IsPrimitiveCollection) && type != typeof(DateOnly) && type != typeof(TimeOnly) && type != typeof(Guid) && !typeof(IEntityId).IsAssignableFrom(type);
    }

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PlantedRow>().ToTable("Planted")
            .HasWords("een proef", [row => row.Id], _ => null, [row => row.Sentence]);
    }

    private sealed class PlantedRow
    {
        public Guid Id { get; set; }

        public string? Sentence { get; set; }

        public string? Gossip { get; set; }
    }
}

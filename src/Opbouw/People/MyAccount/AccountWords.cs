namespace Opbouw.People.MyAccount;

/// <summary>Tables with accounts, as somebody reads them about herself. A test is red while one has no words.</summary>
public static class AccountWords
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["people_account"] = "Uw account",
        ["people_account_login"] = "Uw werkaccount",
        ["people_account_claim"] = "Kenmerken van uw account",
        ["people_account_token"] = "Sleutels van uw account, zonder de sleutels zelf",
        ["people_session"] = "Waar u bent ingelogd",
        ["people_known_device"] = "Apparaten die wij kennen",
        ["people_passkey"] = "Uw passkeys",
        ["people_second_factor"] = "De telefoon waarmee u inlogt",
        ["people_recovery_code"] = "Uw herstelcodes, zonder de codes zelf",
        ["people_invite"] = "Uitnodigingen voor u",
        ["people_log_in_link"] = "Mails om in te loggen",
        ["people_paper_key"] = "Codes op papier",
        ["people_resident_invite"] = "Wie u uitnodigde",
        ["people_lost_phone"] = "Vragen om hulp zonder telefoon",
        ["people_role_grant"] = "Uw rollen",
        ["people_team_member"] = "Uw teams",
        ["people_worker_card"] = "Uw kaartje op de site",
        ["people_worker_card_area"] = "Gebieden op uw kaartje",
        ["people_worker_photo"] = "De foto op uw kaartje",
        ["people_absence"] = "Uw afwezigheid",
        ["people_partner_person"] = "U bij een partner",
        ["people_partner_meeting"] = "Gesprekken met partners die u opschreef",
        ["notifications_notification"] = "Meldingen aan u",
        ["notifications_mail_choice"] = "Wat u wilt horen, en hoe",
        ["lists_saved_list"] = "Lijsten die u bewaarde",
        ["help_tour_progress"] = "De rondleiding",
        ["imports_import"] = "Bestanden die u inlas",
        ["activities_slot"] = "Momenten die u aanbood om kennis te maken",
        ["editing_story"] = "Verhalen die u opschreef of nakeek",
        ["editing_draft"] = "Pagina's van de site waar u aan schrijft",
        ["editing_page_hands"] = "Pagina's van de site die u schreef of nakeek",
        ["fieldwork_contact"] = "Contacten die u opschreef of doorgaf",
        ["fieldwork_contact_version"] = "Eerdere versies van uw contacten",
        ["fieldwork_call_back"] = "Terugbellen dat u beloofde",
        ["fieldwork_shown_stop"] = "Waar bewoners u vandaag vinden",
        ["fieldwork_round"] = "Rondes die u loopt",
        ["signals_signal"] = "Signalen die u opschreef",
        ["signals_bundle"] = "Bundels die u maakte",
        ["signals_wording"] = "Woorden die u koos",
        ["signals_reaction"] = "Reacties die u opschreef",
        ["signals_theme_mark"] = "Uw streepjes op het bord",
        ["initiatives_initiative"] = "Initiatieven waar u bij meeloopt",
        ["offers_offer"] = "Aanbod waar u naar kijkt",
        ["initiatives_phase_move"] = "Stappen die u opschreef",
        ["initiatives_government"] = "Stappen van publieke partners die u opschreef",
        ["initiatives_position"] = "Rollen en plekken die u koos",
        ["agenda_item"] = "Vragen die u stelde",
        ["agenda_answer_draft"] = "Uw antwoord dat nog niet weg is",
        ["agenda_answer"] = "Antwoorden die u gaf",
        ["agenda_tell_back_place"] = "Keren dat u het antwoord vertelde",
        ["residents_resident"] = "Bewoners die u bereikt",
        ["residents_look_permit"] = "Keren dat u zei waarom u keek",
        ["residents_consent"] = "Toestemming die u vroeg",
        ["residents_promised_call"] = "Gesprekken die u beloofde",
        ["residents_handed_over"] = "Bewoners die u voorstelde",
        ["recordings_recording"] = "Opnames die u uitschrijft",
        ["openness_request"] = "Verzoeken om gegevens die u opschreef of besloot",
        ["trail_entry"] = "Regels van u in het logboek",
        ["trail_receipt"] = "Opdrachten die u gaf",
        ["settings_version"] = "Instellingen die u veranderde",
        ["search_entry"] = "Wat van u te vinden is met zoeken",
    };

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["name"] = "Naam",
        ["email"] = "E-mail",
        ["phone"] = "Telefoon",
        ["device"] = "Apparaat",
        ["title"] = "Melding",
        ["address"] = "Adres van de lijst",
        ["last_on"] = "Laatst gebruikt",
        ["last_used_on"] = "Laatst gebruikt",
    };

    public static string Table(string table) => Tables.GetValueOrDefault(table, table);

    /// <summary>Null: it is in the file and not on the page.</summary>
    public static string? Column(string column) => Columns.GetValueOrDefault(column);

    public static bool Knows(string table) => Tables.ContainsKey(table);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Agenda;
using Opbouw.Imports;
using Opbouw.Lists;
using Opbouw.People;
using Opbouw.People.SetUp;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Signals.Cards;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.BadInput;

/// <summary>A way to a page with forms, as somebody who may be there. Opening it makes new records, so that what was sent before is of no matter.</summary>
public sealed record FormDoor(string Route, Func<Ground, Task<Page>> Open);

/// <summary>Every page of the program; before those, the pages that only have a form in a certain state.</summary>
public static partial class FormDoors
{
    private static readonly string[] Preferred = [RightsRow.Anonymous, RoleCodes.Worker, RoleCodes.Administrator, RoleCodes.TeamLeader, RoleCodes.PartnerPerson];

    public static IReadOnlyList<FormDoor> All { get; } = [.. InACertainState(), .. OfInitiatives(), .. FromTheRightsTable()];

    private static IEnumerable<FormDoor> FromTheRightsTable() =>
        from row in RightsTable.Rows
        let role = Preferred.FirstOrDefault(row.Own.Contains)
        where role is not null
        select new FormDoor(row.Route.Split('?')[0], async ground => await ground.Open(role, await AddressOf(row, ground)));

    private static async Task<string> AddressOf(RightsRow row, Ground ground) =>
        row.Record.Length == 0 ? row.Route : Street.Fill(row.Route, await (row.Record switch { "person" => ground.NewColleague(), "team" => ground.NewTeam(), "partner" => ground.NewPartner(), _ => RecordKinds.Make(row.Record, ground.Circles) }));

    private static IEnumerable<FormDoor> InACertainState() =>
    [
        new("/inloggen/code", async g => await (await g.House.Given.SomebodyAtTheDoor()).GivePassword(g.House.Visitor())),
        new("/inloggen/tweede-stap", async g => await (await g.House.Given.SomebodyAtTheDoor(withApp: false)).GivePassword(g.House.Visitor())),
        new("/inloggen/telefoon-kwijt", async g =>
        {
            var browser = g.House.Visitor();
            await (await g.House.Given.SomebodyAtTheDoor()).GivePassword(browser);
            return await browser.Get("/inloggen/telefoon-kwijt");
        }),
        new("/inloggen/bewoner/code", async g => (await g.House.Given.AskForMail((await g.House.Given.AResidentAccount(g.Worker)).Email)).Page),
        new("/inloggen/link", async g =>
        {
            // A network asks so many times and then waits; other tests try that out.
            await g.House.Inside().Change(db => db.Set<LogInTurn>().ExecuteDeleteAsync());
            var asked = await g.House.Given.AskForMail((await g.House.Given.AResidentAccount(g.Worker)).Email);
            return await asked.Page.Browser.Get(asked.Link);
        }),
        new("/bewoneraccounts/{id:guid}", async g =>
        {
            var resident = await g.House.Given.AResidentAccount(g.Worker);
            await g.House.Given.APaperKey(g.Worker, resident.Account);
            return await g.Open(RoleCodes.Worker, $"/bewoneraccounts/{resident.Account.Value}");
        }),
        new("/nogmaals", async g => await (await g.House.LogIn((await g.House.Given.SomebodyAtTheDoor()).Account)).Get("/nogmaals")),
        new("/mijn-account/herstelcodes", async g => await (await g.House.LogIn((await g.House.Given.SomebodyAtTheDoor()).Account)).Get("/mijn-account/herstelcodes")),
        new("/mijn-account/passkeys", async g => await (await g.House.LogIn(await g.House.Given.APasskeyOf())).Get("/mijn-account/passkeys")),
        new("/telefoon-kwijt/nieuw", async g => await g.Open(RoleCodes.TeamLeader, $"/telefoon-kwijt/nieuw?persoon={(await g.House.Given.SomebodyAtTheDoor()).Account.Value}")),
        new("/telefoon-kwijt/{id:guid}", async g => await g.Open(RoleCodes.TeamLeader, $"/telefoon-kwijt/{await g.House.Given.ALostPhone()}")),
        new("/beheer/mensen/{id:guid}", async g =>
        {
            var person = await g.House.Given.Somebody(RoleCodes.Worker);
            await g.House.Given.ADeadAddress(person.Email);
            await g.House.Given.AWorkAccountOf(person.Account);
            return await g.Open(RoleCodes.Administrator, $"/beheer/mensen/{person.Account.Value}");
        }),
        new("/partners/{id:guid}", async g =>
        {
            var partner = new PartnerId(Guid.Parse(await g.NewPartner()));
            await g.House.Given.ADeadAddress((await g.House.Given.APersonAtPartner(partner)).Email!);
            return await g.Open(RoleCodes.Worker, $"/partners/{partner.Value}");
        }),
        new("/uitnodiging", async g => await g.Open(RightsRow.Anonymous, await g.Invite())),
        new("/inrichten", async g => await g.House.Visitor(g.House.Neighbour).Get(await SetUpLink(g.House))),
        new("/mijn-account", async g => { await g.As(RoleCodes.Worker); return await g.Open(RoleCodes.Worker, "/mijn-account"); }),
        new("/mijn-account/kaartje", async g =>
        {
            await g.House.Given.AWorkerCard(g.Worker);
            return await g.Open(RoleCodes.Worker, "/mijn-account/kaartje");
        }),
        new("/site-werk/{deel}/{naam}/{taal:length(2)}", async g => await g.Open(RoleCodes.TeamLeader, (await g.House.Given.ADraft(g.Who(RoleCodes.TeamLeader))).Desk)),
        new("/site-werk/{deel}/{naam}/{taal:length(2)}/stuk/{stuk:maxlength(6)}", async g => await g.Open(RoleCodes.TeamLeader, (await g.House.Given.ADraft(g.Who(RoleCodes.TeamLeader))).Desk + "/stuk/moes01")),
        new("/site-werk/{deel}/{naam}/{taal:length(2)}/nakijken", async g => await g.Open(RoleCodes.TeamLeader, (await g.House.Given.ADraft(g.Who(RoleCodes.TeamLeader))).Desk + "/nakijken")),
        new("/site-werk/{deel}/{naam}/{taal:length(2)}/nakijken", async g => await g.Open(RoleCodes.TeamLeader, (await g.House.Given.ADraftToCheck(await g.House.Given.Somebody(RoleCodes.TeamLeader))).Desk + "/nakijken")),
        new("/site-werk/{deel}/{naam}/{taal:length(2)}/versies", async g => await g.Open(RoleCodes.TeamLeader, (await g.House.Given.APageWithVersions()).Desk + "/versies")),
        new("/afspraken/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/afspraken/{(await g.House.Given.ASlot(g.Worker)).Id.Value}")),
        new("/afspraken/{id:guid}/route", async g => await g.Open(RoleCodes.Worker, $"/afspraken/{(await g.House.Given.AWalk(g.Worker)).Id.Value}/route")),
        new("/afspraken/{id:guid}/gezien", async g => await g.Open(RoleCodes.Worker, $"/afspraken/{(await g.House.Given.AWalkNow(g.Worker)).Id.Value}/gezien?plek=1")),
        new("/afspraken/{id:guid}/afgesproken", async g =>
        {
            var walk = await g.House.Given.AWalkNow(g.Worker);
            await g.House.Given.AnObservation(g.Worker, walk);
            return await g.Open(RoleCodes.Worker, $"/afspraken/{walk.Id.Value}/afgesproken");
        }),
        new("/afspraken/{id:guid}", async g =>
        {
            var walk = await g.House.Given.AWalk(g.Worker);
            await g.House.Given.ABooking(walk);
            await g.House.Given.LetItBegin(walk);
            await g.House.Given.AnObservation(g.Worker, walk);
            return await g.Open(RoleCodes.Worker, $"/afspraken/{walk.Id.Value}");
        }),
        new("/afspraak/{key:length(64)}", async g =>
        {
            await g.House.Given.ASlot(g.Worker, days: 9);
            return await g.Open(RightsRow.Anonymous, $"/afspraak/{await g.House.Given.ABooking(await g.House.Given.ASlot(g.Worker))}");
        }),
        new("/site-werk/verhalen/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/site-werk/verhalen/{(await g.House.Given.AStoryFile(g.Worker)).Value}")),
        new("/site-werk/verhalen/{id:guid}", async g => await g.Open(RoleCodes.TeamLeader, $"/site-werk/verhalen/{(await g.House.Given.AStoryToCheck(g.Worker)).Value}")),
        new("/vindplekken/{id:guid}/site", async g =>
        {
            var spot = await g.House.Given.AFindSpot(g.Worker.Team);
            await g.House.Inside().Add(new Opbouw.FieldWork.ShownPlace { FindSpotId = spot.Id, AreaId = spot.AreaId, Name = spot.Name, When = "" });
            return await g.Open(RoleCodes.Worker, $"/vindplekken/{spot.Id.Value}/site");
        }),
        new("/afwezig", async g =>
        {
            var away = await g.House.Given.AWorker(g.Worker.Team);
            await g.House.Inside().Add(new Absence { Id = AbsenceId.New(), AccountId = away.Account, DeputyId = g.Worker.Account, From = g.Day, Until = g.Day.AddDays(1) });
            return await g.Open(RoleCodes.TeamLeader, "/afwezig");
        }),
        new("/instellingen/{deel}/terug/{nummer}", async g =>
        {
            await g.House.Inside().Change(async db =>
            {
                var number = await db.Set<SettingVersion>().Where(version => version.Part == "drempels").MaxAsync(version => (int?)version.Number) ?? 0;
                // Once is enough: whoever sends the form twice saw the same newest version.
                if (await db.Set<SettingVersion>().AnyAsync(version => version.Part == "drempels" && version.Number == number && version.Text.Contains("rising-weeks\":5")))
                    return;
                db.Add(new SettingVersion { Part = "drempels", Number = number + 1, From = g.Day, Text = """{"Values":{"signals.rising-weeks":5}}""", Why = "Proef", At = g.House.Clock.GetUtcNow() });
            });
            return await g.Open(RoleCodes.Administrator, "/instellingen/drempels/terug/0");
        }),
        new("/overdragen/{id:guid}", async g =>
        {
            await g.CallBack();
            await g.House.Given.AWorker(g.Worker.Team);
            return await g.Open(RoleCodes.Worker, $"/overdragen/{g.Worker.Account.Value}");
        }),
        new("/lijst/{lijst}", async g =>
        {
            await g.House.Inside().Add(new SavedList { Id = SavedListId.New(), AccountId = g.Worker.Account, Name = $"Lijst {Guid.NewGuid():N}", Address = "/lijst/vragen" });
            return await g.Open(RoleCodes.Worker, "/lijst/signalen");
        }),
        new("/inlezen/{id:guid}/kolommen", async g => await (await g.Import(1)).Follow("Wijs andere kolommen aan")),
        new("/inlezen/{id:guid}/proef", async g => await g.Import(1)),
        new("/inlezen/{id:guid}", async g => await g.Import(ImportWork.InARequest + 1)),
        new("/inlezen/{id:guid}", async g => await (await g.Import(1)).FormWith("Lees de goede rij in").Press("Lees de goede rij in")),
        new("/meldingen", async g => { await g.Answered(AnswerKind.No); return await g.Open(RoleCodes.Worker, "/meldingen"); }),
        new("/mijn-dag", async g => { await g.CallBack(); return await g.Open(RoleCodes.Worker, "/mijn-dag"); }),
        new("/mijn-dag", async g =>
        {
            await g.PromisedCall();
            return await g.Open(RoleCodes.Worker, "/mijn-dag");
        }),
        new("/bewoners/{id:guid}/waarom", async g =>
        {
            var resident = await g.House.Given.AResident(await g.House.Given.AWorker(g.Worker.Team));
            return await g.Open(RoleCodes.Worker, $"/bewoners/{resident.Value}/waarom");
        }),
        new("/bewoners/{id:guid}/voorstellen", async g => await g.Open(RoleCodes.Worker, $"/bewoners/{(await g.Introduced()).Value}/voorstellen")),
        new("/gedeeld", async g =>
        {
            await g.AskedBack();
            return await g.Open(RoleCodes.PartnerPerson, "/gedeeld");
        }),
        new("/mijn-toestemming/{token:length(32)}", async g =>
        {
            var resident = await g.House.Given.AResident(g.Worker, mail: $"wacht{Guid.NewGuid():N}@voorbeeld.example", way: Opbouw.Residents.ConsentWay.Link);
            return await g.Open(RightsRow.Anonymous, $"/mijn-toestemming/{await g.House.Given.ACardFor(g.Worker, resident)}");
        }),
        new("/naar-buiten/nieuw", async g => await g.Open(RoleCodes.TeamLeader, "/naar-buiten/nieuw")),
        new("/naar-buiten/recht", async g =>
        {
            await g.House.Given.ARightLessOutside();
            return await g.Open(RoleCodes.TeamLeader, "/naar-buiten/recht");
        }),
        new("/naar-buiten/{id:guid}", async g => await g.Open(RoleCodes.PrivacyOfficer, $"/naar-buiten/{await g.House.Given.ADataRequest()}")),
        new("/naar-buiten/{id:guid}", async g => await g.Open(RoleCodes.TeamLeader, $"/naar-buiten/{await g.House.Given.ADataRequest(by: g.Who(RoleCodes.TeamLeader))}")),
        new("/naar-buiten/{id:guid}", async g => await g.Open(RoleCodes.TeamLeader, $"/naar-buiten/{await g.House.Given.ADataRequest(agreed: true)}")),
        new("/privacy-werk", async g => await g.Open(RoleCodes.PrivacyOfficer, "/privacy-werk")),
        new("/privacy-werk/kopie/{id:guid}", async g => await g.Open(RoleCodes.PrivacyOfficer, $"/privacy-werk/kopie/{await g.AsksForCopy()}")),
        new("/privacy-werk/wissen/{id:guid}", async g => await g.Open(RoleCodes.PrivacyOfficer, $"/privacy-werk/wissen/{(await g.House.Given.AResident(g.Worker)).Value}")),
        new("/privacy-werk/namen", async g =>
        {
            await g.House.Given.AContact(g.Worker, line: "Winterkoning was op het plein");
            return await (await g.Open(RoleCodes.PrivacyOfficer, "/privacy-werk/namen")).FormWith("Zoek").Fill("Welke naam?", "Winterkoning").Choose("Ik zoek een klacht of vraag uit").Press("Zoek");
        }),
        new("/privacy-werk/opgeruimd/{id:guid}", async g => await g.Open(RoleCodes.PrivacyOfficer, $"/privacy-werk/opgeruimd/{await g.House.Given.HeldBack()}")),
        new("/kaart", async g =>
        {
            // Five wrong codes and the door stays shut for an hour; other tests try that out.
            await g.House.Inside().Change(db => db.Set<WrongTry>().ExecuteDeleteAsync());
            var signal = await g.House.Given.ASignal(g.Worker);
            await g.House.Given.ABundleOf(g.Worker, signals: signal.SignalId);
            return await (await g.House.Visitor().Get("/kaart")).Fill("De code op uw kaart", signal.Card.ToString()!).Press("Bekijk mijn vraag");
        }),
        new("/kaart/reactie", async g =>
        {
            var card = await All.First(door => door.Route == "/kaart").Open(g);
            return await card.FormWith("Stuur mijn antwoord").Press("Stuur mijn antwoord");
        }),
        new("/vraag/{token:length(32)}", async g => { await g.PassedOn(); return await g.Open(RightsRow.Anonymous, await g.Link()); }),
        new("/vragen/{id:guid}", async g => await g.Open(RoleCodes.PartnerPerson, $"/vragen/{(await g.PassedOn()).Value}")),
        new("/vragen/{id:guid}", async g => await g.Open(RoleCodes.PartnerPerson, $"/vragen/{(await g.Answered(AnswerKind.WillDo, g.Day.AddDays(20))).Value}")),
        new("/rondes", async g => { await g.Round(); return await g.Open(RoleCodes.Worker, "/rondes"); }),
        new("/agendering/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/agendering/{(await g.Question(published: false)).Value}")),
        new("/agendering/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/agendering/{(await g.Answered(AnswerKind.WantToKnowMore)).Value}")),
        new("/agendering/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/agendering/{(await g.Answered(AnswerKind.WillDo, g.Day.AddDays(20))).Value}")),
        new("/agendering/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/agendering/{(await g.Question()).Value}?gestuurd=vraag")),
        new("/agendering/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/agendering/{(await g.PassedOn()).Value}?gestuurd=antwoord")),
        new("/vragen/{id:guid}", async g => await g.Open(RoleCodes.PartnerPerson, $"/vragen/{(await g.Answered(AnswerKind.No)).Value}?gegeven=true")),
        new("/terugvertellen", async g => { await g.Answered(AnswerKind.Done); return await g.Open(RoleCodes.Worker, "/terugvertellen"); }),
        new("/agendering/nieuw", async g => await g.Open(RoleCodes.Worker, $"/agendering/nieuw?bundel={await g.House.Given.ABundle(g.Worker, g.Spot)}")),
        new("/signalen/{id:guid}", async g =>
        {
            await g.House.Given.ABundleOf(g.Worker);
            await g.House.Given.ASignal(g.Worker);
            return await g.Open(RoleCodes.Worker, $"/signalen/{(await g.House.Given.ASignal(g.Worker)).SignalId}");
        }),
        new("/bundels/{id:guid}/erbij", async g =>
        {
            var bundle = await g.House.Given.ABundleOf(g.Worker);
            await g.House.Given.ASignal(g.Worker);
            return await g.Open(RoleCodes.Worker, $"/bundels/{bundle}/erbij");
        }),
        new("/bundels/nieuw", async g => await g.Open(RoleCodes.Worker, $"/bundels/nieuw?signaal={(await g.House.Given.ASignal(g.Worker)).SignalId}")),
        new("/beheer/mensen/{id:guid}/einde", async g => await g.Open(
            RoleCodes.Administrator, $"/beheer/mensen/{await g.NewColleague()}/einde?rol={RoleCodes.Worker}&vanaf={g.Day.AddDays(-1):yyyy-MM-dd}")),
        new("/beheer/teams/nieuw", async g => await g.Open(RoleCodes.Administrator, $"/beheer/teams/nieuw?id={await g.NewTeam()}")),
        new("/partners/nieuw", async g => await g.Open(RoleCodes.Worker, $"/partners/nieuw?id={await g.NewPartner()}")),
        new("/partners/{id:guid}/mensen", async g => await g.Open(RoleCodes.Worker, $"/partners/{g.Circles.Partner.Value}/mensen?persoon={g.AtPartner.Id.Value}")),
    ];

    private static async Task<string> SetUpLink(TestHouse house)
    {
        var organisation = house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Neighbour.Id);
        return (await house.Services.GetRequiredService<SetUpLinks>().MakeAsync(organisation, TestContext.Current.CancellationToken))!.PathAndQuery;
    }
}

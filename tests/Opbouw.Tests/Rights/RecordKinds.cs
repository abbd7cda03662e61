using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.Imports;
using Opbouw.Shared.Ui.HouseLook;

namespace Opbouw.Tests.Rights;

/// <summary>How to make one record of each kind that addresses are about.</summary>
public static class RecordKinds
{
    private static readonly Dictionary<string, Func<Circles, Task<string>>> Kinds = new()
    {
        ["team"] = circles => Task.FromResult(circles.Team.Value.ToString()),
        ["question"] = async circles => (await Question(circles)).Value.ToString(),
        ["answered-question"] = AnsweredQuestion,
        ["question-link"] = QuestionLink,
        ["published-question"] = PublishedQuestion,
        ["area"] = _ => Task.FromResult("GM0034"),
        ["bundle"] = async circles => (await circles.House.Given.ABundle(circles.Worker)).Value.ToString(),
        ["initiative"] = async circles => (await circles.House.Given.AnInitiative(circles.Worker)).ToString(),
        ["initiative-on-site"] = circles => circles.House.Given.AnInitiativeOnSite(circles.Worker),
        ["group-key"] = circles => circles.House.Given.AFullGroup(circles.Worker),
        ["group-decision"] = circles => circles.House.Given.ADecision(circles.Worker),
        ["group-file"] = async circles =>
        {
            var key = await circles.House.Given.AFullGroup(circles.Worker);
            var member = new Opbouw.Groups.MemberId(Guid.ParseExact(key[..32], "N"));
            return $"{key}|{await circles.House.Inside().Read(db => db.Set<Opbouw.Groups.GroupFile>().Where(file => file.MemberId == member).Select(file => file.Id).SingleAsync())}";
        },
        ["group-invite"] = circles => circles.House.Given.AnInvite(circles.Worker),
        ["money-group"] = circles => circles.House.Given.AGroup(circles.Worker),
        ["money-request"] = async circles =>
        {
            var key = await circles.House.Given.AGroup(circles.Worker);
            return $"{key}|{await circles.House.Given.AGrantedRequest(circles.Worker, key)}";
        },
        ["money-picture"] = async circles =>
        {
            var key = await circles.House.Given.AGroup(circles.Worker);
            return $"{key}|{await circles.House.Given.ABill(circles.Worker, key)}";
        },
        ["support-code"] = async circles => (await circles.House.Given.ASupportedGroup(circles.Worker)).Code,
        ["supported-group"] = async circles => (await circles.House.Given.ASupportedGroup(circles.Worker)).Key,
        ["voice-key"] = async circles => await circles.House.Given.AVoice(await circles.House.Given.ASupportedGroup(circles.Worker)),
        ["paper-list"] = async circles =>
        {
            var group = await circles.House.Given.ASupportedGroup(circles.Worker);
            await circles.House.Given.TypePaperList(group, 1, "Ik doe mee");
            await circles.House.Given.TypePaperList(group, 1, "Ik ben voor");
            return $"{group.Key}|1";
        },
        ["group-ask"] = async circles =>
        {
            var group = await circles.House.Given.AGroup(circles.Worker);
            return $"{group}|{await circles.House.Given.AnAsk(group)}";
        },
        ["group-offer"] = async circles =>
        {
            var group = await circles.House.Given.AGroup(circles.Worker);
            return $"{group}|{await circles.House.Given.AnAsk(group)}|{(await circles.House.Given.AnOfferHeldBy(circles.Worker)).Id}";
        },
        ["offer"] = async circles => (await circles.House.Given.AnOfferHeldBy(circles.Worker)).Id.ToString(),
        ["offer-key"] = async circles => (await circles.House.Given.AnOfferHeldBy(circles.Worker)).Key,
        ["campaign"] = async circles => (await circles.House.Given.ACampaign(circles.Worker)).Id.ToString(),
        ["campaign-on-site"] = async circles => (await circles.House.Given.ACampaign(circles.Worker)).Code,
        ["sign-up"] = async circles =>
        {
            var campaign = await circles.House.Given.ACampaign(circles.Worker);
            return $"{campaign.Id}|{(await circles.House.Given.ASignUp(campaign)).Id}";
        },
        ["sign-up-key"] = async circles => (await circles.House.Given.OwnPageOf((await circles.House.Given.ASignUp(await circles.House.Given.ACampaign(circles.Worker))).Id)).Split('/')[^1],
        ["role"] = _ => Task.FromResult(Opbouw.Shared.Security.RoleCodes.Editor),
        ["person"] = circles => Task.FromResult(circles.Worker.Account.Value.ToString()),
        ["signal"] = async circles => (await circles.House.Given.ASignal(circles.Worker)).SignalId.ToString(),
        ["bundled-signal"] = async circles =>
        {
            var signal = (await circles.House.Given.ASignal(circles.Worker)).SignalId;
            await circles.House.Given.ABundleOf(circles.Worker, signals: signal);
            return signal.ToString();
        },
        ["contact"] = async circles => (await circles.House.Given.AContact(circles.Worker)).Id.Value.ToString(),
        ["intervention"] = async circles => (await circles.House.Given.AContact(circles.Worker, kind: Opbouw.FieldWork.ContactKind.Intervention)).Id.Value.ToString(),
        ["help-page"] = _ => Task.FromResult("inloggen"),
        ["import-kind"] = _ => Task.FromResult("teams"),
        ["import"] = Import,
        ["list"] = _ => Task.FromResult("signalen"),
        ["mail-choice"] = circles => Task.FromResult(circles.House.Inside().MailChoiceKey(circles.Worker)),
        ["setting"] = _ => Task.FromResult("drempels"),
        ["setting-version"] = _ => Task.FromResult("termijnen|0"),
        ["number-page"] = _ => Task.FromResult("termijnen"),
        ["letter"] = _ => Task.FromResult("herinnering"),
        ["house-style"] = _ => Task.FromResult(HouseSheet.Of(HouseStyle.Kind.Usual).Address.Split('/')[^1]),
        ["resident-account"] = async circles => (await circles.House.Given.AResidentAccount(circles.Worker)).Account.Value.ToString(),
        ["lost-phone"] = circles => circles.House.Given.ALostPhone(),
        ["resident"] = async circles => (await circles.House.Given.AResident(circles.Worker)).Value.ToString(),
        ["resident-card"] = async circles => await circles.House.Given.ACardFor(circles.Worker, await circles.House.Given.AResident(circles.Worker)),
        ["data-request"] = circles => circles.House.Given.ADataRequest(),
        ["erasure"] = async circles => await circles.House.Given.AnErasure(circles.Worker),
        ["visible-signal"] = async circles => $"signaal|{(await circles.House.Given.ASignal(circles.Worker)).SignalId}",
        ["held-back"] = async circles => (await circles.House.Given.HeldBack()).ToString(),
        ["recording"] = async circles => (await circles.House.Given.ARecording(circles.Worker)).Value.ToString(),
        ["worker-card"] = circles => circles.House.Given.AWorkerCard(circles.Worker),
        ["worker-photo"] = async circles => $"{await circles.House.Given.AWorkerCard(circles.Worker)}|{Opbouw.Tests.Given.GivenPeopleAndPlaces.PhotoHash}",
        ["site-page"] = _ => Task.FromResult("taken"),
        ["partner-site-page"] = _ => Task.FromResult("samenwerken"),
        ["site-page-in-english"] = circles => circles.House.Given.AnEnglishPage(),
        ["site-picture"] = async circles => $"{await circles.House.Given.ASitePicture()}|480",
        ["site-film"] = async circles => $"{await circles.House.Given.ASiteFilm()}|mp4",
        ["desk-film"] = _ => Task.FromResult("over|taken|nl|nieuw"),
        ["desk-page"] = _ => Task.FromResult("over|taken|nl"),
        ["desk-block"] = _ => Task.FromResult("over|taken|nl|taak01"),
        ["slot"] = async circles => (await circles.House.Given.ASlot(circles.Worker)).Code,
        ["own-slot"] = async circles => (await circles.House.Given.ASlot(circles.Worker)).Id.Value.ToString(),
        ["own-walk"] = async circles =>
        {
            var walk = await circles.House.Given.AWalkNow(circles.Worker);
            await circles.House.Given.AnObservation(circles.Worker, walk);
            return walk.Id.Value.ToString();
        },
        ["booking-key"] = async circles => await circles.House.Given.ABooking(await circles.House.Given.ASlot(circles.Worker)),
        ["story-file"] = async circles => (await circles.House.Given.AStoryFile(circles.Worker)).Value.ToString(),
        ["story"] = async circles => await circles.House.Given.AToldStory(circles.Worker, await circles.House.Given.Somebody(Opbouw.Shared.Security.RoleCodes.TeamLeader)),
        ["find-spot"] = async circles => (await circles.House.Given.AFindSpot(circles.Team)).Id.Value.ToString(),
        ["partner"] = circles => Task.FromResult(circles.Partner.Value.ToString()),
    };

    public static Task<string> Make(string kind, Circles circles) => Kinds[kind](circles);

    /// <summary>Looks like the id, and is nobody's.</summary>
    public static string Unknown(string id) => string.Join('|', id.Split('|').Select(UnknownPart));

    private static string UnknownPart(string id) => id.Length switch
    {
        _ when Guid.TryParseExact(id, "D", out _) => Guid.CreateVersion7().ToString(),
        32 => Guid.NewGuid().ToString("N"),
        64 => $"{Guid.NewGuid():N}{Guid.NewGuid():N}",
        2 or 5 or 6 or 8 => new string('z', id.Length),
        _ => "bestaat-niet",
    };

    /// <summary>Of somebody who lost the right meanwhile.</summary>
    private static async Task<string> Import(Circles circles)
    {
        var import = new Import
        {
            Id = ImportId.New(),
            AccountId = circles.Worker.Account,
            Kind = "teams",
            FileName = "teams.csv",
            StartedAt = circles.House.Clock.GetUtcNow(),
            Rows = 1,
            Headings = ["Team"],
            Oddities = [],
            Matching = ["naam=0"],
        };
        await circles.House.Inside().Add(import);
        return import.Id.Value.ToString();
    }

    private static Task<AgendaItemId> Question(Circles circles) => circles.House.Given.AQuestion(circles.Worker, circles.Partner);

    private static async Task<string> AnsweredQuestion(Circles circles)
    {
        var item = await Question(circles);
        await circles.House.Inside().Do<PassOnAnswer, AnswerId>(circles.Worker,
            new PassOnAnswer(AnswerId.New(), item, AnswerKind.No, "Dat kan niet.", AnswerChannel.Telephone, "Bas, planner", new DateOnly(2026, 3, 10)));
        return item.Value.ToString();
    }

    private static async Task<string> QuestionLink(Circles circles)
    {
        await circles.House.Given.AQuestion(circles.Worker, circles.Partner, await circles.House.Given.APersonAtPartner(circles.Partner));
        return (await circles.House.Inside().Mail())[^1].Body.Split("/vraag/")[1][..32];
    }

    private static async Task<string> PublishedQuestion(Circles circles)
    {
        var item = await Question(circles);
        return await circles.House.Inside().Read(db => db.Set<AgendaItem>().Where(known => known.Id == item).Select(known => known.PublicCode!).SingleAsync());
    }
}

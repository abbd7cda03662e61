using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Areas;
using Opbouw.Campaigns;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Demo.Reading;
using Opbouw.Demo.Writing;
using Opbouw.Editing;
using Opbouw.FieldWork;
using Opbouw.Funding;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Offers;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Signals.Cards;
using Opbouw.Support;

namespace Opbouw.Demo.FillDemo;

/// <summary>
/// Writes eighteen months of an invented organisation: one command, so that it is there whole or not at all, in large
/// batches, so that it takes seconds. An organisation that has a team already is left alone.
/// </summary>
public sealed record FillDemo(Guid CommandId, ulong Seed, DateOnly Today, DemoSize Size) : ICommand<DemoFilled>
{
    public static ProcessKind Process { get; } = new(
        "demo.fill", "Voorbeeld vullen",
        typeof(FindSpotAdded), typeof(ContactRecorded), typeof(SignalRaised), typeof(CardMade), typeof(BundleStarted), typeof(SignalJoinedBundle),
        typeof(BundlePutIntoWords), typeof(WordingReactedTo), typeof(BundleWeighed), typeof(BundleClosed), typeof(BundleMoved),
        typeof(BroughtToAgenda), typeof(QuestionPublished), typeof(PartnerAnswered), typeof(AnswerConfirmed), typeof(QuestionClarified), typeof(DateMoved),
        typeof(PromiseKept), typeof(ToldBack), typeof(AgeingStepTaken), typeof(AgendaItemClosed), typeof(PartnerMet), typeof(RoundPlanned), typeof(CallBackPlanned), typeof(CallBackFinished),
        typeof(StoryMoved),
        typeof(GroupStarted), typeof(InitiativeStarted), typeof(InitiativeMovedOn), typeof(InitiativePositionTaken), typeof(LettingGoAgreed), typeof(InitiativePutOnSite),
        typeof(BudgetChanged), typeof(PlanAnswered), typeof(RequestWritten), typeof(RequestMoved), typeof(PlaceClaimed),
        typeof(SupportOpened), typeof(VoiceGiven), typeof(HelpAsked), typeof(HelpOffered), typeof(OfferLookedAt), typeof(OfferRequested), typeof(OfferAnswered), typeof(MatchToldReal), typeof(GiverThanked), typeof(CampaignStarted));
}

public sealed record DemoFilled(bool WasEmpty);

public sealed class FillDemoHandler(OpbouwDb db, OrganisationAreas areas, PublicFace publicFace, ICardCodePepper pepper, DataKeys dataKeys, LookUpHash hashes) : IHandle<FillDemo, DemoFilled>
{
    private const int BatchSize = 2_000;

    public async Task<Outcome<DemoFilled>> HandleAsync(FillDemo command, CancellationToken ct)
    {
        if (await db.Set<Team>().AnyAsync(ct))
            return new DemoFilled(WasEmpty: false);

        var plan = DemoPlanner.Make(command.Seed, command.Today, command.Size);
        var keys = new DemoKeys(plan, new DemoIds(command.Seed), (await areas.TreeAsync(ct)).All.DistinctBy(area => area.Name).ToDictionary(area => area.Name, area => area.Id));
        await WriteAsync(plan, keys, new DemoTrail(db, keys), ct);
        return new DemoFilled(WasEmpty: true);
    }

    private async Task WriteAsync(DemoPlan plan, DemoKeys keys, DemoTrail trail, CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var people = new PeopleFill(db, keys, trail);
        people.Fill();
        people.FillWalks();
        new ToldStoriesFill(db, keys, trail).Fill(InventedStoryReader.Read());
        var initiatives = InventedInitiativeReader.Read();
        new InitiativesFill(db, keys, trail).Fill(initiatives);
        new GroupsFill(db, keys, trail).Fill(initiatives, InventedGroupReader.Read());
        new FundingFill(db, keys, trail).Fill(initiatives);
        await new HelpFill(db, keys, trail, dataKeys).FillAsync(InventedHelpReader.Read(), ct);
        new SettingsFill(db, keys).Fill();
        new MomentsFill(db, keys).Fill(OfferedMomentReader.Read());
        await new CampaignsFill(db, keys, trail, await areas.TreeAsync(ct), dataKeys, hashes).FillAsync(ct);
        new StreetsFill(db, keys).Fill(InventedStreetReader.Read());
        await db.SaveBatchAsync(ct);
        var field = new FieldWorkFill(db, keys, trail);
        field.FillFindSpots();
        await db.SaveBatchAsync(ct);
        await InBatchesAsync(plan.Contacts, field.FillContacts, ct);
        field.FillRounds();
        field.FillCallBacks();
        await db.SaveBatchAsync(ct);
        await FillBundlesAsync(plan, keys, trail, ct);
        await InBatchesAsync(plan.Signals, new SignalsFill(db, keys, trail, pepper).Fill, ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task FillBundlesAsync(DemoPlan plan, DemoKeys keys, DemoTrail trail, CancellationToken ct)
    {
        var bundles = new BundlesFill(db, keys, trail);
        var agenda = new AgendaFill(db, keys, trail, bundles, publicFace);
        foreach (var planned in plan.Bundles)
        {
            var bundle = bundles.Start(planned);
            await agenda.FillAsync(planned, bundle, ct);
            db.Add(bundle);
            await db.SaveBatchAsync(ct);
        }
    }

    private async Task InBatchesAsync<T>(IEnumerable<T> planned, Action<IEnumerable<T>> fill, CancellationToken ct)
    {
        foreach (var batch in planned.Chunk(BatchSize))
        {
            fill(batch);
            await db.SaveBatchAsync(ct);
        }
    }
}

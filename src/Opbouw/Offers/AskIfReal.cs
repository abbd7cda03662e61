using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers;

/// <summary>Two weeks after the date: both are asked whether it came to something.</summary>
public sealed record AskIfReal(MatchId Match, DateOnly Due) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.ask-if-real", "Vragen of hulp aan een groep iets werd", typeof(MatchAskedAbout));

    public Guid CommandId => StableId.Of(Process.Code, Match.Value, $"{Due:yyyy-MM-dd}");

    /// <summary>For the letters; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? ToGiver { get; init; }

    [JsonIgnore]
    public string? ToAsker { get; init; }
}

public sealed class AskIfRealHandler(WorkContext work, Matches matches, OfferLetters letters, OpenTrail trail) : IHandle<AskIfReal, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AskIfReal command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await matches.FindAsync(command.Match, ct) is not { Match: { IsAgreed: true, IsChecked: false } } whole) return NothingThere.ForThisActor;
        var (giver, asker) = (whole.Match.GiverSays, whole.Match.GroupSays);
        whole.Match.Check();
        if (command.ToGiver is { } mail && giver is not (RealAnswer.Yes or RealAnswer.No)) await letters.RealForGiverAsync(whole.Offer.Id, whole.Initiative.Title, mail, ct);
        if (command.ToAsker is { } other && asker is not (RealAnswer.Yes or RealAnswer.No)) await letters.RealForGroupAsync(whole.Ask, whole.Match.AskedBy, other, ct);
        trail.Record(new MatchAskedAbout(whole.Match.Id));
        return default(Nothing);
    }
}

/// <summary>Each morning: the matches of two weeks ago.</summary>
public sealed class AskAllIfReal(OpbouwDb db, Matches matches, Send<AskIfReal, Nothing> ask, LocalTime time) : IJob
{
    public const string Code = "offers.ask-if-real";

    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Due.AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        foreach (var match in await Due.AsNoTracking().OrderBy(match => match.Id).ToListAsync(ct))
        {
            var offer = await db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().SingleAsync(known => known.Id == match.OfferId, ct);
            var (toGiver, refused) = await matches.MailOfGiverAsync(offer, LookReason.OwnTask, ct);
            // Nothing can be written down now: tomorrow again.
            if (refused is not null) return;
            await ask.RunAsync(new AskIfReal(match.Id, match.CheckOn!.Value) { ToGiver = toGiver, ToAsker = await matches.MailOfAskerAsync(match, LookReason.OwnTask, ct) }, ct);
        }
    }

    private IQueryable<Match> Due
    {
        get
        {
            var today = time.Today;
            return db.Set<Match>().IgnoreQueryFilters().Where(match => !match.IsChecked && match.SaidYes == true && match.CheckOn != null && match.CheckOn <= today);
        }
    }
}

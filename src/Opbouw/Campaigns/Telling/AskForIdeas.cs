using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.Telling;

/// <summary>Whoever has a place and no idea yet will be reminded, once.</summary>
public sealed record AskForIdeas(CampaignId Id, DateOnly On) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.ask-for-ideas", "Herinneren aan een idee bij een campagne", typeof(IdeasAskedFor));

    public Guid CommandId => StableId.Of(Process.Code, Id.Value, On.ToString("O", CultureInfo.InvariantCulture));
}

public sealed class AskForIdeasHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<AskForIdeas, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AskForIdeas command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House)
            return NothingThere.ForThisActor;
        var late = await db.Set<SignUp>().Where(one => one.CampaignId == command.Id && one.HasPlace && one.End == null && one.Idea == null && one.RemindedOn == null).ToListAsync(ct);
        foreach (var signUp in late)
            signUp.Remind(time.Today);
        trail.Record(new IdeasAskedFor(command.Id, late.Count));
        return default(Nothing);
    }
}

/// <summary>Each morning, in the week before the last day of ideas. The letters go with <see cref="TellSignUps"/>.</summary>
public sealed class AskAllForIdeas(OpbouwDb db, Send<AskForIdeas, Nothing> send, LocalTime time) : IJob
{
    public const string Code = "campaigns.ask-all-for-ideas";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (today, until) = (time.Today, time.Today.AddDays(Campaign.RemindsBefore));
        var due = await db.Set<Campaign>().Where(campaign => campaign.IdeasUntil >= today && campaign.IdeasUntil <= until
            && db.Set<SignUp>().Any(one => one.CampaignId == campaign.Id && one.HasPlace && one.End == null && one.Idea == null && one.RemindedOn == null)).Select(campaign => campaign.Id).ToListAsync(ct);
        foreach (var id in due)
            await send.RunAsync(new AskForIdeas(id, today), ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns;

/// <summary>The key of a sign-up is gone; now its row. The counts of the campaign stay.</summary>
public sealed record ForgetSignUp(SignUpId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.forget-sign-up", "Een aanmelding van een maand geleden wissen", typeof(SignUpForgotten));

    public Guid CommandId => StableId.Of(Process.Code, Id.Value, "once");
}

public sealed class ForgetSignUpHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ForgetSignUp, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetSignUp command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<SignUp>().IgnoreQueryFilters().SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } signUp)
            return NothingThere.ForThisActor;
        db.Remove(signUp);
        trail.Record(new SignUpForgotten(signUp.Id));
        return default(Nothing);
    }
}

/// <summary>Each night: sign-ups of campaigns whose last day of ideas is a month ago. First the key, after which nobody reads it, then the row; what came back with an old copy goes too.</summary>
public sealed class ForgetSignUps(OpbouwDb db, DataKeys keys, Send<ForgetSignUp, Nothing> forget, LocalTime time) : IJob
{
    public const string Code = "campaigns.forget-sign-ups";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (before, destroyed) = (time.Today.AddDays(-Campaign.Kept), await keys.DestroyedAsync(ct));
        var all = await db.Set<SignUp>().IgnoreQueryFilters().Join(db.Set<Campaign>(), one => one.CampaignId, campaign => campaign.Id, (one, campaign) => new { one.Id, campaign.IdeasUntil }).ToListAsync(ct);
        foreach (var one in all.Where(one => one.IdeasUntil < before || destroyed.Contains(one.Id.Value)))
        {
            await keys.DestroyAsync(one.Id.Value, ct);
            await forget.RunAsync(new ForgetSignUp(one.Id), ct);
        }
    }
}

using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.Telling;

/// <summary>Somebody who signed up gets by mail what is new.</summary>
public sealed record TellSignUp(Guid CommandId, SignUpId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.tell", "Laten weten wat er nieuw is bij een campagne", typeof(SignUpTold));

    /// <summary>Opened by the job; nothing of these is kept in the receipt.</summary>
    [JsonIgnore]
    public string Called { get; init; } = "";

    [JsonIgnore]
    public string Address { get; init; } = "";
}

public sealed class TellSignUpHandler(OpbouwDb db, CampaignLetters letters, WorkContext work, OpenTrail trail) : IHandle<TellSignUp, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellSignUp command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<SignUp>().SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } signUp || signUp.News == SignUpNews.None)
            return NothingThere.ForThisActor;
        var campaign = await db.Set<Campaign>().SingleAsync(known => known.Id == signUp.CampaignId, ct);
        await letters.NewsAsync(signUp, campaign, command.Called, command.Address, ct);
        trail.Record(new SignUpTold(signUp.Id, signUp.News));
        signUp.WasTold();
        return default(Nothing);
    }
}

/// <summary>Every few minutes. What was told is marked in the same change as the letter, so nobody hears it twice and nobody is passed over.</summary>
public sealed class TellSignUps(OpbouwDb db, LookAt look, Send<TellSignUp, Nothing> send) : IJob
{
    public const string Code = "campaigns.tell-news";

    private const int MostAtOnce = 200;

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var due = await db.Set<SignUp>().AsNoTracking().Where(one => one.News != SignUpNews.None).OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(ct);
        if (due.Count == 0)
            return;
        var open = await look.AsAsync(LookKind.List, [.. due.Select(one => one.Id.Value)], LookReason.OwnTask, ct);
        foreach (var one in due)
        {
            var key = one.Id.Value;
            if (open.Exactly(key, one.Mail) is { } mail && open.Exactly(key, one.Name) is { } name)
                await send.RunAsync(new TellSignUp(Guid.CreateVersion7(), one.Id) { Called = name, Address = mail }, ct);
        }
    }
}

using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.OwnPlace;

/// <summary>Who signed up tells what she wants to do, or tells it otherwise.</summary>
public sealed record SendIdea(Guid CommandId, SignUpId Id, string Idea) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.send-idea", "Een idee sturen bij een campagne", typeof(IdeaSent));
}

/// <summary>Who signed up does not take part after all. Her place goes to who waits longest.</summary>
public sealed record Withdraw(Guid CommandId, SignUpId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.withdraw", "Zich afmelden voor een campagne", typeof(SignUpLeft));
}

/// <summary>The page reads the key of the sign-up from the address before it sends these: whoever has the key, made the sign-up.</summary>
public sealed class OwnPlaceHandlers(SignUpsHere here, OpenTrail trail, LocalTime time) : IHandle<SendIdea, Nothing>, IHandle<Withdraw, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SendIdea command, CancellationToken ct)
    {
        if (await here.FindAsync(command.Id, ct) is not { } signUp || await here.CampaignAsync(signUp.CampaignId, ct) is not { } campaign)
            return NothingThere.ForThisActor;
        if (time.Today > campaign.IdeasUntil || signUp.ChosenOn is not null)
            return CampaignRefusals.IdeasOver;
        signUp.Say(command.Idea);
        await here.FillAsync(campaign, signUp.DistrictId, ct);
        trail.Record(new IdeaSent(signUp.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(Withdraw command, CancellationToken ct)
    {
        if (await here.FindAsync(command.Id, ct) is not { } signUp || await here.CampaignAsync(signUp.CampaignId, ct) is not { } campaign)
            return NothingThere.ForThisActor;
        signUp.Leave(SignUpEnd.Withdrew, time.Today);
        await here.FillAsync(campaign, signUp.DistrictId, ct);
        trail.Record(new SignUpLeft(signUp.Id, SignUpEnd.Withdrew));
        return default(Nothing);
    }
}

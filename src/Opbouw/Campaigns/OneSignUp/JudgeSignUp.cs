using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.OneSignUp;

/// <summary>This idea goes on; who sent it hears so by mail.</summary>
public sealed record ChooseIdea(Guid CommandId, SignUpId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.choose-idea", "Een idee van een campagne kiezen", typeof(IdeaChosen));
}

/// <summary>No idea came in time: the place goes to who waits, with an idea.</summary>
public sealed record TakePlaceBack(Guid CommandId, SignUpId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.take-place-back", "Een plek bij een campagne terugnemen", typeof(SignUpLeft));
}

public sealed class JudgeSignUpHandlers(OpbouwDb db, WorkContext work, SignUpsHere here, OpenTrail trail, LocalTime time) : IHandle<ChooseIdea, Nothing>, IHandle<TakePlaceBack, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChooseIdea command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } signUp)
            return NothingThere.ForThisActor;
        if (signUp is not { End: null, HasPlace: true, Idea: not null, ChosenOn: null })
            return CampaignRefusals.NotChosenNow;
        signUp.Choose(time.Today);
        trail.Record(new IdeaChosen(signUp.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakePlaceBack command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } signUp || await here.CampaignAsync(signUp.CampaignId, ct) is not { } campaign)
            return NothingThere.ForThisActor;
        if (!signUp.MissesIdea || campaign.MomentOn(time.Today) != CampaignMoment.Over)
            return CampaignRefusals.NotTakenBack;
        signUp.Leave(SignUpEnd.TakenBack, time.Today);
        await here.FillAsync(campaign, signUp.DistrictId, ct);
        trail.Record(new SignUpLeft(signUp.Id, SignUpEnd.TakenBack));
        return default(Nothing);
    }

    private async Task<SignUp?> FindAsync(SignUpId id, CancellationToken ct) => work.Actor.May(CampaignsRights.Run) ? await db.Set<SignUp>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
}

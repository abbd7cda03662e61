using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns;

public static class CampaignsRights
{
    public const string RunCode = "campaigns.run";

    public static readonly Permission Run = new(RunCode, "Campagnes maken en zien wie zich aanmeldde", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
}

public sealed record CampaignStarted(CampaignId Campaign, bool IsOnSite) : DomainEvent
{
    public override Guid Subject => Campaign.Value;
}

/// <param name="DatesMoved">Who signed up hears about it.</param>
public sealed record CampaignChanged(CampaignId Campaign, bool IsOnSite, bool DatesMoved) : DomainEvent
{
    public override Guid Subject => Campaign.Value;
}

public sealed record SignedUp(SignUpId SignUp, CampaignId Campaign, bool HasPlace) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

/// <summary>Somebody signed up with an address that was in already; only that address hears so.</summary>
public sealed record SignedUpAgain(SignUpId SignUp) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

public sealed record IdeaSent(SignUpId SignUp) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

public sealed record IdeaChosen(SignUpId SignUp) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

public sealed record SignUpLeft(SignUpId SignUp, SignUpEnd How) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

public sealed record SignUpTold(SignUpId SignUp, SignUpNews News) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

public sealed record IdeasAskedFor(CampaignId Campaign, int People) : DomainEvent
{
    public override Guid Subject => Campaign.Value;
}

public sealed record SignUpForgotten(SignUpId SignUp) : DomainEvent
{
    public override Guid Subject => SignUp.Value;
}

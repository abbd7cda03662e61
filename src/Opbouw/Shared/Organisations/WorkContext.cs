using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Organisations;

/// <summary>Who is working for which organisation, for the length of one request or one command.</summary>
public sealed class WorkContext
{
    private Organisation? organisation;

    public Organisation Organisation => organisation ?? throw new InvalidOperationException("No organisation has been chosen yet.");

    public bool HasOrganisation => organisation is not null;

    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>Set inside the write lane only: the lane's own connection and transaction.</summary>
    public LaneConnection? Lane { get; private set; }

    /// <summary>True while a trail is open in the write lane.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>The organisation's public version when this request came in; null outside a request.</summary>
    public int? PublicVersion { get; set; }

    /// <summary>Set in the write lane when something changed that the public may read.</summary>
    public bool ChangedSomethingPublic { get; set; }

    public void WorkFor(Organisation chosen, Actor? actor = null)
    {
        organisation = chosen;
        Actor = actor ?? Actor;
    }

    public void EnterLane(LaneConnection lane)
    {
        Lane = lane;
        IsWriting = true;
    }
}

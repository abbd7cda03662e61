using Opbouw.Initiatives;
using Opbouw.Shared.Trail;

namespace Opbouw.Support;

/// <summary>The group opened or closed the page on which neighbours support it.</summary>
public sealed record SupportOpened(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record SupportClosed(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record VoiceGiven(VoiceId Voice, InitiativeId Initiative, VoiceKind Kind) : DomainEvent
{
    public override Guid Subject => Voice.Value;
}

public sealed record VoiceTakenBack(VoiceId Voice, InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Voice.Value;
}

/// <summary>Voices that were set apart are counted, or taken away.</summary>
public sealed record VoicesLookedAt(InitiativeId Initiative, int Voices, bool Count) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>Somebody of the group spoke with a neighbour who joins.</summary>
public sealed record JoinerCalled(VoiceId Voice) : DomainEvent
{
    public override Guid Subject => Voice.Value;
}

public sealed record PaperListTyped(PaperListId List, InitiativeId Initiative, bool IsSecond, int Differences) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record PaperListSettled(PaperListId List, InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record VoiceNamesForgotten(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Say;

namespace Opbouw.Signals;

public sealed record SignalRaised(SignalId Signal, SignalKind Kind, Theme Theme) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

/// <summary>A worker wrote it down better; the version before it is kept.</summary>
public sealed record SignalCorrected(SignalId Signal, int Version) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

/// <summary>A worker took it back; it counts nowhere any more.</summary>
public sealed record SignalWithdrawn(SignalId Signal) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

/// <summary>What a question at a partner stands on became something else, and the partner was told.</summary>
public sealed record EvidenceChanged(BundleId Bundle) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

/// <summary>A card was handed to who raised it; the code itself is in no event.</summary>
public sealed record CardMade(SignalId Signal, CardId Card) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

public sealed record BundleStarted(BundleId Bundle, Theme Theme) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

public sealed record SignalJoinedBundle(SignalId Signal, BundleId Bundle) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

public sealed record SignalLeftBundle(SignalId Signal, BundleId Bundle) : DomainEvent
{
    public override Guid Subject => Signal.Value;
}

public sealed record BundlePutIntoWords(BundleId Bundle, int Version) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

public sealed record BundleWeighed(BundleId Bundle, bool IsShared) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

public sealed record BundleClosed(BundleId Bundle, ClosingReason Reason) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

/// <summary>The bundle goes with its question: asked, answered, in action, told back, closed.</summary>
public sealed record BundleMoved(BundleId Bundle, SignalStatus Status) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

/// <summary>Somebody who raised a signal said yes or no to a version of the wording. Not who, and not with which card.</summary>
public sealed record WordingReactedTo(BundleId Bundle, int Version, ReactionKind Kind, bool ByCard) : DomainEvent
{
    public override Guid Subject => Bundle.Value;
}

/// <summary>A code was typed that opens no card. Not which code, and not where from.</summary>
public sealed record CardCodeWasWrong(Guid Try) : DomainEvent
{
    public override Guid Subject => Try;
}

/// <summary>A colleague put a theme on the board of the team for this week, or took it off.</summary>
public sealed record ThemeMarked(TeamId TeamId, Theme Theme, bool Heard) : DomainEvent
{
    public override Guid Subject => TeamId.Value;
}

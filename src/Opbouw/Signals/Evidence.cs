using Opbouw.Areas;
using Opbouw.Shared.Disclosure;

namespace Opbouw.Signals;

/// <summary>What a bundle stands on, exactly: for the team's own screens only.</summary>
public sealed record Evidence(int Signals, int Contacts, int Weeks, IReadOnlyList<AreaId> Areas, IReadOnlyDictionary<SignalKind, int> Kinds)
{
    /// <summary>As it may be said to a partner and in public: signals and contacts in steps; weeks and areas are no people.</summary>
    public EvidenceInSteps InSteps(int smallestNamed = CountInSteps.SafeFloor) =>
        new(CountInSteps.OfSignals(Signals, smallestNamed), CountInSteps.OfPeople(Contacts, smallestNamed), Weeks, Areas);
}

/// <summary>What a bundle stands on, as it may leave the team.</summary>
public sealed record EvidenceInSteps(SteppedCount Signals, SteppedCount Contacts, int Weeks, IReadOnlyList<AreaId> Areas);

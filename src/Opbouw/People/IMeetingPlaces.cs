using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>Where residents meet a worker, as everybody may read it. The module that knows such places implements this.</summary>
public interface IMeetingPlaces
{
    /// <summary>Places in this area where the team comes every week.</summary>
    Task<IReadOnlyList<MeetingPlace>> InAsync(AreaScope scope, CancellationToken ct);

    /// <summary>Where these workers are today, when they chose to show it: "9.30 uur bij het schoolplein".</summary>
    Task<ILookup<AccountId, string>> TodayAsync(IReadOnlyCollection<AccountId> workers, CancellationToken ct);
}

/// <param name="When">"ma t/m vr 8.10 tot 9 uur".</param>
/// <param name="Text">How to find it, or what to expect; null when there is nothing more to say.</param>
public sealed record MeetingPlace(string When, string Name, string? Text);

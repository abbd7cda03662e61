using Opbouw.Shared.Acting;
using Opbouw.Signals.RaiseSignal;

namespace Opbouw.Signals;

/// <summary>The door of this module for what is seen elsewhere, on a walk: it becomes a signal like any other, inside the caller's own trail.</summary>
public sealed class SignalDesk(IHandle<RaiseSignal.RaiseSignal, RaisedSignal> raise)
{
    /// <summary>Record <see cref="SignalRaised"/> and <see cref="CardMade"/> in the caller's process.</summary>
    /// <param name="noPerson">The worker says that what looks like personal data is none.</param>
    public async Task<Outcome<SignalId>> RaiseAsync(SignalId id, SignalPlace place, SignalKind kind, Theme theme, string words, bool noPerson, CancellationToken ct)
    {
        var outcome = await raise.HandleAsync(new RaiseSignal.RaiseSignal(id, place.TeamId, kind, theme, words) { FindSpotId = place.FindSpotId, AreaId = place.AreaId, NoPerson = noPerson }, ct);
        return outcome.IsDone ? id : outcome.As<SignalId>();
    }
}

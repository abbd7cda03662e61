namespace Opbouw.Signals;

/// <summary>Agenda listens here: what a question at a partner stands on has changed, because a signal was taken back or corrected.</summary>
public interface IAskedQuestions
{
    /// <returns>True when a partner read something else before, and was told.</returns>
    Task<bool> EvidenceChangedAsync(BundleId bundle, CancellationToken ct);
}

namespace Opbouw.Signals;

/// <summary>What a partner answered to the question of a bundle, letter by letter.</summary>
public sealed record BundleAnswer(string PartnerName, string Answer, string Words, DateOnly On, string? PassedOnBy);

/// <summary>Agenda tells here what was answered; a card shows it to who raised the signal.</summary>
public interface IBundleAnswers
{
    Task<IReadOnlyList<BundleAnswer>> OfAsync(BundleId bundle, CancellationToken ct);
}

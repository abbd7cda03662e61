namespace Opbouw.Areas.Import;

/// <summary>What an import did.</summary>
/// <param name="Skipped">Rows passed over because they are wrong.</param>
/// <param name="Elsewhere">Figures about other municipalities.</param>
public sealed record ImportCounts(int Added, int Changed, int Skipped = 0, int Elsewhere = 0);

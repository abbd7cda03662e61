namespace Opbouw.EqualShares.Engine;

/// <summary>Spends what is left by number of votes, skipping what does not fit.</summary>
internal sealed class FillByVotes(Election election, Gate gate, int[] tieRank, RoundBook book)
{
    /// <summary>Per project that was skipped: how many cents it came short at its turn.</summary>
    public Dictionary<int, long> ShortOf { get; } = [];

    public void Fill()
    {
        var state = gate.OpenAfter(book.Won);
        var order = Enumerable.Range(0, election.Projects.Count)
            .Where(i => !book.HasWon(i) && gate.MayTakePart(i))
            .OrderByDescending(i => election.Table.Votes[i])
            .ThenBy(i => tieRank[i])
            .ToArray();
        foreach (var project in order)
        {
            var over = election.Projects[project].CostInCents - book.LeftInCents;
            if (!state.Allows(project)) continue;
            if (over > 0)
            {
                ShortOf[project] = over;
                continue;
            }

            state.Buy(project);
            book.AddByVotes(project);
        }
    }
}

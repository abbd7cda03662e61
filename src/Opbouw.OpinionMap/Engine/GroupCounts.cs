namespace Opbouw.OpinionMap.Engine;

/// <summary>Votes per group and slot.</summary>
internal static class GroupCounts
{
    /// <param name="table">The votes.</param>
    /// <param name="labels">Per person a group, or −1.</param>
    /// <param name="groups">The number of groups.</param>
    public static int[][] Of(VoteTable table, int[] labels, int groups)
    {
        var parts = new int[Parts.Count][][];
        Parts.Run(table.People, (part, from, to) =>
        {
            var counts = parts[part] = Empty(table, groups);
            for (var person = from; person < to; person++)
            {
                if (labels[person] < 0) continue;
                var ofGroup = counts[labels[person]];
                foreach (var cell in table.Row(person)) ofGroup[cell]++;
            }
        });
        var total = Empty(table, groups);
        foreach (var part in parts)
        {
            for (var group = 0; group < groups; group++)
                for (var slot = 0; slot < total[group].Length; slot++) total[group][slot] += part[group][slot];
        }

        return total;
    }

    private static int[][] Empty(VoteTable table, int groups) =>
        [.. Enumerable.Range(0, groups).Select(_ => new int[table.Statements * Slots.PerStatement])];
}

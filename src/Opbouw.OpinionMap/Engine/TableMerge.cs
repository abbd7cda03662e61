namespace Opbouw.OpinionMap.Engine;

/// <summary>Adds votes to a table: sorted by person in one counting pass, merged row by row, the last vote counts.</summary>
internal static class TableMerge
{
    public static VoteTable Of(VoteTable table, IEnumerable<CastVote> votes)
    {
        var (persons, slots) = Take(votes, table.Statements);
        var people = Math.Max(table.People, persons.Count == 0 ? 0 : persons.Max() + 1);
        var added = new Added(persons, slots, people);
        var cells = Room(table.Votes + (long)slots.Count);
        var starts = new int[people + 1];
        var filled = 0;
        var place = new int[table.Statements];
        Array.Fill(place, -1);
        for (var person = 0; person < people; person++)
        {
            starts[person] = filled;
            filled = Merge(table.Row(person), added.Row(person), cells, filled, place);
        }

        starts[people] = filled;
        if (filled < cells.Length) Array.Resize(ref cells, filled);
        return new VoteTable(table.Statements, cells, starts);
    }

    private static (List<int> Persons, List<ushort> Slots) Take(IEnumerable<CastVote> votes, int statements)
    {
        var size = votes.TryGetNonEnumeratedCount(out var known) ? known : 0;
        var (persons, slots) = (new List<int>(size), new List<ushort>(size));
        foreach (var vote in votes)
        {
            Check(vote, statements);
            persons.Add(vote.Person);
            slots.Add(Slots.Of(vote.Statement, vote.Vote));
        }

        return (persons, slots);
    }

    private static void Check(CastVote vote, int statements)
    {
        if (vote.Statement < 0 || vote.Statement >= statements)
            throw new OpinionMapException(MapError.UnknownStatement, $"{vote.Statement}", $"a statement from 0 to {statements - 1}");
        if (vote.Vote is < Vote.Disagree or > Vote.Agree)
            throw new OpinionMapException(MapError.UnknownVote, $"{(int)vote.Vote}", "-1, 0 or 1");
        if (vote.Person is < 0 or >= VoteTable.MostPeople)
            throw new OpinionMapException(MapError.PersonOutOfRange, $"{vote.Person}", $"a number from 0 to {VoteTable.MostPeople - 1}");
    }

    private static ushort[] Room(long votes) => votes <= Array.MaxLength
        ? new ushort[votes]
        : throw new OpinionMapException(MapError.TooManyVotes, $"{votes}", $"at most {Array.MaxLength} votes");

    /// <summary>Writes one row; <paramref name="place"/> remembers where each statement of this row stands, and is left empty.</summary>
    private static int Merge(ReadOnlySpan<ushort> old, ReadOnlySpan<ushort> added, ushort[] cells, int from, int[] place)
    {
        old.CopyTo(cells.AsSpan(from));
        if (added.IsEmpty) return from + old.Length;
        var to = from + old.Length;
        for (var i = from; i < to; i++) place[Slots.Statement(cells[i])] = i;
        foreach (var slot in added)
        {
            ref var at = ref place[Slots.Statement(slot)];
            if (at < 0) at = to++;
            cells[at] = slot;
        }

        for (var i = from; i < to; i++) place[Slots.Statement(cells[i])] = -1;
        Array.Sort(cells, from, to - from);
        return to;
    }

    /// <summary>The added votes by person, within a person in the order of casting.</summary>
    private sealed class Added
    {
        private readonly ushort[] _slots;
        private readonly int[] _ends;

        public Added(List<int> persons, List<ushort> slots, int people)
        {
            _slots = new ushort[slots.Count];
            _ends = new int[people + 1];
            foreach (var person in persons) _ends[person + 1]++;
            for (var person = 0; person < people; person++) _ends[person + 1] += _ends[person];
            for (var i = 0; i < slots.Count; i++) _slots[_ends[persons[i]]++] = slots[i];
        }

        /// <summary>After filling, an end of a person is the start of the next.</summary>
        public ReadOnlySpan<ushort> Row(int person)
        {
            var start = person == 0 ? 0 : _ends[person - 1];
            return _slots.AsSpan(start, _ends[person] - start);
        }
    }
}

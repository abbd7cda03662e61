using Opbouw.OpinionMap.Engine;

namespace Opbouw.OpinionMap;

/// <summary>Who voted what: people × statements, mostly empty, never changed. The last vote on a statement counts.</summary>
/// <remarks>
/// Shapes: n people and m statements, both numbered from 0; at most 20 million people, 21,845 statements and
/// 2³¹ − 1 votes. Two bytes per vote and four per person. <see cref="With"/> gives a new table and leaves this one.
/// </remarks>
/// <example>
/// <code>
/// var table = VoteTable.Empty(statements: 3).With([new(0, 0, Vote.Agree), new(0, 2, Vote.Disagree), new(1, 0, Vote.Pass)]);
/// table.People;                 // 2
/// table[0, 2];                  // Vote.Disagree
/// table[1, 2];                  // null: not voted
/// table.With([new(0, 2, Vote.Agree)])[0, 2];   // Vote.Agree: the last vote counts
/// </code>
/// </example>
public sealed class VoteTable
{
    /// <summary>The most people that fit.</summary>
    public const int MostPeople = 20_000_000;

    /// <summary>The most statements that fit.</summary>
    public const int MostStatements = ushort.MaxValue / Slots.PerStatement;

    /// <summary>Votes as slots, person after person, in order of statement.</summary>
    internal readonly ushort[] Cells;

    /// <summary>n + 1 places in <see cref="Cells"/>.</summary>
    internal readonly int[] Starts;

    internal VoteTable(int statements, ushort[] cells, int[] starts)
    {
        (Statements, Cells, Starts) = (statements, cells, starts);
    }

    /// <summary>Number of statements, with or without votes.</summary>
    public int Statements { get; }

    /// <summary>Number of people: the highest number that voted, plus one.</summary>
    public int People => Starts.Length - 1;

    /// <summary>Number of votes, a changed vote counted once.</summary>
    public int Votes => Starts[^1];

    /// <summary>A table without votes.</summary>
    /// <exception cref="OpinionMapException">A negative number, or too many statements.</exception>
    public static VoteTable Empty(int statements)
    {
        if (statements is < 0 or > MostStatements)
            throw new OpinionMapException(MapError.TooManyStatements, $"{statements}", $"0 to {MostStatements} statements");
        return new VoteTable(statements, [], [0]);
    }

    /// <summary>What a person said to a statement; null when not voted, or not known.</summary>
    public Vote? this[int person, int statement]
    {
        get
        {
            if (statement < 0 || statement >= Statements) return null;
            foreach (var cell in Row(person))
                if (Slots.Statement(cell) == statement) return Slots.Vote(cell);
            return null;
        }
    }

    /// <summary>The votes of a person in order of statement; empty for somebody who is not in the table.</summary>
    public IEnumerable<CastVote> Ballot(int person) =>
        Row(person).ToArray().Select(cell => new CastVote(person, Slots.Statement(cell), Slots.Vote(cell)));

    /// <summary>How many votes a person cast.</summary>
    public int VotesOf(int person) => Row(person).Length;

    /// <summary>This table with votes added; who voted before on a statement is taken to have changed their mind.</summary>
    /// <param name="votes">In the order in which they were cast.</param>
    /// <exception cref="OpinionMapException">An unknown statement, a vote that is none of three, a person out of range.</exception>
    public VoteTable With(IEnumerable<CastVote> votes) => TableMerge.Of(this, votes);

    /// <summary>This table with more statements, which nobody voted on yet.</summary>
    public VoteTable WithStatements(int statements) =>
        statements >= Statements && statements <= MostStatements
            ? new VoteTable(statements, Cells, Starts)
            : throw new OpinionMapException(MapError.TooManyStatements, $"{statements}", $"{Statements} to {MostStatements} statements");

    /// <summary>This table with more people, who did not vote yet.</summary>
    public VoteTable WithPeople(int people)
    {
        if (people < People || people > MostPeople)
            throw new OpinionMapException(MapError.PersonOutOfRange, $"{people}", $"{People} to {MostPeople} people");
        var starts = new int[people + 1];
        Starts.CopyTo(starts, 0);
        Array.Fill(starts, Votes, Starts.Length, starts.Length - Starts.Length);
        return new VoteTable(Statements, Cells, starts);
    }

    internal ReadOnlySpan<ushort> Row(int person) =>
        person >= 0 && person < People ? Cells.AsSpan(Starts[person], Starts[person + 1] - Starts[person]) : [];
}

using Opbouw.OpinionMap;

namespace Opbouw.Algorithms.Bench.OpinionMap;

/// <summary>Invented votes of three groups of opinion, made as the limit program makes them: the same number of votes per person, spread over the statements.</summary>
internal static class InventedVotes
{
    private const int PeoplePerBatch = 50_000;

    public static VoteTable Make(int people, int statements, int votesEach)
    {
        var table = VoteTable.Empty(statements);
        var random = new Random(1);
        for (var from = 0; from < people; from += PeoplePerBatch)
            table = table.With(Batch(random, from, Math.Min(people, from + PeoplePerBatch), statements, votesEach));
        return table;
    }

    /// <summary>Votes of people on statements that they may have answered before.</summary>
    public static IEnumerable<CastVote> Batch(Random random, int from, int to, int statements, int votesEach)
    {
        for (var person = from; person < to; person++)
        {
            var start = random.Next(statements);
            for (var i = 0; i < votesEach; i++)
            {
                var statement = (start + i * 7) % statements;
                var agrees = (statement * 2654435761u >> 16) % 3 == person % 3 ? 0.8 : 0.3;
                var draw = random.NextDouble();
                yield return new CastVote(person, statement, draw < 0.1 ? Vote.Pass : draw < 0.1 + 0.9 * agrees ? Vote.Agree : Vote.Disagree);
            }
        }
    }
}

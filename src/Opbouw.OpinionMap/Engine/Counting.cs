namespace Opbouw.OpinionMap.Engine;

/// <summary>Who counts in a group: enough votes, or counted before; and when those are few, the people with most votes.</summary>
internal static class Counting
{
    public static bool[] Of(VoteTable votes, int leastVotes, int fewestPeople, DrawnMap? previous)
    {
        var counted = new bool[votes.People];
        var total = 0;
        for (var person = 0; person < counted.Length; person++)
        {
            var own = votes.VotesOf(person);
            counted[person] = (own > 0 && own >= leastVotes) || previous?.IsCounted(person) == true;
            if (counted[person]) total++;
        }

        if (total >= fewestPeople) return counted;
        var most = Enumerable.Range(0, counted.Length).Where(person => !counted[person] && votes.VotesOf(person) > 0)
            .OrderByDescending(votes.VotesOf).Take(fewestPeople - total);
        foreach (var person in most) counted[person] = true;
        return counted;
    }
}

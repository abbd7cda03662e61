using System.Globalization;
using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares.Pabulib;

/// <summary>Writes elections as Pabulib files that <see cref="PabulibReader"/> and other tools read.</summary>
/// <remarks>
/// META gets the given pairs, with num_projects, num_votes, budget and vote_type from the election. Line ends are LF.
/// Publish only ballots of which nobody can be recognised: a file holds every ballot.
/// </remarks>
/// <example>
/// <code>
/// using var text = new StringWriter();
/// PabulibWriter.Write(text, election, [new("description", "Buurtbudget"), new("currency", "EUR")], outcome.Winners);
/// </code>
/// </example>
public static class PabulibWriter
{
    private static readonly string[] Counted = ["num_projects", "num_votes", "budget", "vote_type"];

    /// <summary>Writes an election.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="election">What.</param>
    /// <param name="meta">Other META rows: country, unit, date_begin …</param>
    /// <param name="winners">When given: a column "selected".</param>
    public static void Write(
        TextWriter text,
        Election election,
        IEnumerable<KeyValuePair<string, string>>? meta = null,
        IEnumerable<string>? winners = null)
    {
        WriteMeta(text, election, meta ?? []);
        WriteProjects(text, election, winners?.ToHashSet(StringComparer.Ordinal));
        WriteVotes(text, election);
    }

    private static void WriteMeta(TextWriter text, Election election, IEnumerable<KeyValuePair<string, string>> meta)
    {
        Row(text, "META");
        Row(text, "key", "value");
        foreach (var (key, value) in meta)
        {
            if (!Counted.Contains(key, StringComparer.OrdinalIgnoreCase)) Row(text, key, value);
        }

        Row(text, "num_projects", Limits.Shown(election.Projects.Count));
        Row(text, "num_votes", Limits.Shown(election.BallotCount));
        Row(text, "budget", Amounts.Written(election.BudgetInCents));
        Row(text, "vote_type", election.VoteType == VoteType.ChooseOne ? "choose-1" : election.VoteType.ToString().ToLowerInvariant());
    }

    private static void WriteProjects(TextWriter text, Election election, HashSet<string>? winners)
    {
        string[] selected = winners is null ? [] : ["selected"];
        Row(text, "PROJECTS");
        Row(text, ["project_id", "cost", "votes", "name", "category", "neighborhood", .. selected]);
        for (var i = 0; i < election.Projects.Count; i++)
        {
            var project = election.Projects[i];
            selected = winners is null ? [] : [winners.Contains(project.Id) ? "1" : "0"];
            Row(text,
            [
                project.Id, Amounts.Written(project.CostInCents), Limits.Shown(election.Votes(i)), project.Name,
                project.Category ?? "", project.Area ?? "", .. selected,
            ]);
        }
    }

    private static void WriteVotes(TextWriter text, Election election)
    {
        var points = election.VoteType is VoteType.Cumulative or VoteType.Scoring;
        var weights = Enumerable.Range(0, election.BallotCount).Any(i => election.Table.WeightOf(i) != election.Table.WeightScale);
        Row(text, "VOTES");
        Row(text, Columns("voter_id", "vote", points ? "points" : null, weights ? "weight" : null));
        for (var i = 0; i < election.BallotCount; i++)
        {
            var ballot = election.Ballot(i);
            Row(text, Columns(
                ballot.Voter,
                string.Join(',', ballot.Choices.Select(choice => choice.Project)),
                points ? string.Join(',', ballot.Choices.Select(choice => Shown(choice.Points))) : null,
                weights ? Shown(ballot.Weight) : null));
        }
    }

    private static string[] Columns(params string?[] fields) => [.. fields.OfType<string>()];

    private static string Shown(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static void Row(TextWriter text, params string[] fields)
    {
        text.Write(string.Join(';', fields.Select(Quoted)));
        text.Write('\n');
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny("\";\r\n") || field.Trim().Length != field.Length
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}

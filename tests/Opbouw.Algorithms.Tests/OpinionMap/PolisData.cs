using System.Text.Json;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Real conversations beside the repository (../shared/data/polis-…). Tests skip when they are absent.</summary>
internal static class PolisData
{
    private static readonly string? Folder = Repository.SharedData();

    public static string[] Recorded => ["below-100-ptpts", "50ptpt-3gp-strict-no-meta", "above-100-ptpts"];

    public static string[] Published =>
    [
        "15-per-hour-seattle", "austria-climate.2vkxcncppn.2022-07-07", "austria-climate.7z7ejpbmv5.2022-08-08", "brexit-consensus", "canadian-electoral-reform",
        "scoop-hivemind.affordable-housing", "scoop-hivemind.biodiversity", "scoop-hivemind.freshwater", "scoop-hivemind.taxes", "ssis.land-bank-farmland.2rumnecbeh.2021-08-01",
    ];

    public static string[] Compared =>
    [
        "15-per-hour-seattle", "austria-climate.2vkxcncppn.2022-07-07", "brexit-consensus", "canadian-electoral-reform", "scoop-hivemind.biodiversity",
    ];

    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Folder ?? "", .. parts]);
        Assert.SkipUnless(Folder is not null && (File.Exists(path) || Directory.Exists(path)), $"../shared/data/{string.Join('/', parts)} is absent: real conversations are not part of the repository");
        return path;
    }

    public static JsonElement Json(params string[] parts) => JsonDocument.Parse(File.ReadAllText(PathOf(parts))).RootElement;

    public static IReadOnlyList<PolisComment> Comments(string conversation)
    {
        using var text = File.OpenText(PathOf("polis-opendata", "dev", conversation, "comments.csv"));
        return PolisReader.ReadComments(text);
    }

    public static IReadOnlyList<PolisVote> Votes(string conversation)
    {
        using var text = File.OpenText(PathOf("polis-opendata", "dev", conversation, "votes.csv"));
        return PolisReader.ReadVotes(text);
    }

    public static PolisParticipants Participants(string conversation)
    {
        using var text = File.OpenText(PathOf("polis-opendata", "dev", conversation, "participants-votes.csv"));
        return PolisReader.ReadParticipants(text);
    }

    public static double[] Doubles(this JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    public static int[] Ints(this JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];
}

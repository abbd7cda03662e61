namespace Opbouw.OpinionMap;

/// <summary>How a map is drawn. The defaults are those of Polis, so that outcomes can be compared.</summary>
/// <example><code>new MapSettings { LeftOut = [4, 9], MinimumVotes = 5 }</code></example>
public sealed record MapSettings
{
    /// <summary>Statements that the moderators took out: no influence on the map, never shown as an outcome, never offered.</summary>
    public IReadOnlyCollection<int> LeftOut { get; init; } = [];

    /// <summary>Statements about the people ("Ik woon hier langer dan vijf jaar"): offered first, but no opinion.</summary>
    public IReadOnlyCollection<int> AboutPeople { get; init; } = [];

    /// <summary>Who cast fewer votes has a place on the map but is not counted in a group (fewer statements: all of them).</summary>
    public int MinimumVotes { get; init; } = 7;

    /// <summary>With fewer people than this above the minimum, those with most votes count too, up to this number.</summary>
    public int FewestPeople { get; init; } = 15;

    /// <summary>The most base clusters: people who stand close together, taken as one point when groups are looked for.</summary>
    public int BaseClusters { get; init; } = 100;

    /// <summary>The most groups of opinion, at least 2.</summary>
    public int MostGroups { get; init; } = 5;

    /// <summary>Another number of groups is shown when it came out best in this many drawings in a row.</summary>
    public int SteadyDrawings { get; init; } = 4;

    /// <summary>How many statements at most stand for a group, and how many at most are shown as consensus on each side.</summary>
    public int MostShown { get; init; } = 5;

    /// <summary>The start of everything that is drawn by lot; the same seed gives the same map.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Check()
    {
        Need(MostGroups >= 2, nameof(MostGroups), MostGroups, "at least 2");
        Need(BaseClusters is >= 2 and <= 1000, nameof(BaseClusters), BaseClusters, "2 to 1000");
        Need(MinimumVotes >= 0, nameof(MinimumVotes), MinimumVotes, "0 or more");
        Need(SteadyDrawings >= 1, nameof(SteadyDrawings), SteadyDrawings, "1 or more");
        Need(MostShown >= 1, nameof(MostShown), MostShown, "1 or more");
    }

    private static void Need(bool holds, string name, int value, string expected)
    {
        if (!holds) throw new OpinionMapException(MapError.BadSetting, $"{name} {value}", expected);
    }
}

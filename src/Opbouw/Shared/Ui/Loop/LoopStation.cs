namespace Opbouw.Shared.Ui;

public enum LoopState
{
    Done,

    /// <summary>Here it stands.</summary>
    Now,

    /// <summary>Here it stands, too long.</summary>
    Late,
    Ahead,
}

/// <summary>One of the five stations.</summary>
/// <param name="When">"3 sep, schoolplein"</param>
/// <param name="Days">What is printed on the stretch after the station: "6 dagen", "6 dagen te laat".</param>
public sealed record LoopStation(string Name, string When, string? Days, LoopState State);

/// <summary>Where a question is on its way round. The sum is always there: "Rond in 76 dagen", "Nog niet rond: dag 53".</summary>
public sealed record LoopTrack(IReadOnlyList<LoopStation> Stations, string Sum)
{
    public static readonly IReadOnlyList<string> Names = ["Gehoord", "Gebundeld", "Gevraagd", "Beantwoord", "Verteld"];

    public static readonly IReadOnlyList<string> Icons = ["gehoord", "gebundeld", "gevraagd", "beantwoord", "verteld"];

    public bool IsRound => Stations.All(station => station.State == LoopState.Done);
}

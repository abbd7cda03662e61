namespace Opbouw.Imports.Tables;

/// <summary>Sizes that no honest list of people, places or contacts reaches, so that a hostile file costs little.</summary>
public sealed record TableLimits
{
    public static TableLimits Default { get; } = new();

    public int MostBytes { get; init; } = 10 * 1024 * 1024;
    public int MostRows { get; init; } = 50_000;
    public int MostColumns { get; init; } = 100;
    public int LongestCell { get; init; } = 5_000;
    public int MostParts { get; init; } = 500;
    public long MostUnpacked { get; init; } = 80 * 1024 * 1024;

    /// <summary>Lists pack to a tenth or a fiftieth; only what was made to explode packs better than this.</summary>
    public int MostRatio { get; init; } = 400;
    public int MostJoined { get; init; } = 1_000;

    public string TooManyRows => $"Dit bestand heeft meer dan {MostRows.ToString("N0", Shared.Time.LocalTime.Dutch)} rijen. Knip het in stukken en lees ze na elkaar in.";
}

/// <summary>This file cannot be read at all; the message says why, and what to do.</summary>
public sealed class TableRefusedException(string message, Exception? inner = null) : Exception(message, inner);

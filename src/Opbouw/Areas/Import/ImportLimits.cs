namespace Opbouw.Areas.Import;

/// <summary>Sizes no honest file reaches (the whole country has 18,000 areas, with a dozen figures each), so that a hostile file costs little.</summary>
public sealed record ImportLimits
{
    public static ImportLimits Default { get; } = new();

    public long MaxBytes { get; init; } = 256L * 1024 * 1024;
    public int MaxRows { get; init; } = 500_000;
    public int MaxColumns { get; init; } = 500;
    public int MaxFieldLength { get; init; } = 10_000;
    public int MaxNameLength { get; init; } = 100;
    public int MaxDepth { get; init; } = 64;
    public int MaxPointsPerArea { get; init; } = 100_000;
    public int MaxProblemsShown { get; init; } = 200;
}

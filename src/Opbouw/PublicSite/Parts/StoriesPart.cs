namespace Opbouw.PublicSite.Parts;

/// <summary>The newest stories.</summary>
internal sealed class StoriesPart(Stories stories) : ISitePart
{
    private const int Shown = 3;

    public string Code => "verhalen";

    public string Dutch => "De nieuwste verhalen";

    public string View => "/PublicSite/Parts/_Stories.cshtml";

    public async Task<object?> ModelAsync(CancellationToken ct) => await stories.NewestAsync(Shown, ct) is { Count: > 0 } newest ? newest : null;
}

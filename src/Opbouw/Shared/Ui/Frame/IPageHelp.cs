namespace Opbouw.Shared.Ui;

/// <summary>Help beside a page: where the manual tells about it, and the step of a tour that stands on it.</summary>
public interface IPageHelp
{
    /// <summary>The page of the manual about the page that is shown; the list of all pages when it has none.</summary>
    string AddressFor(HttpContext http);

    /// <summary>What a tour says above this page to who reads it; null when no tour comes by here.</summary>
    Task<TourSign?> TourAsync(HttpContext http, CancellationToken ct);
}

/// <summary>One step of a tour, as it stands above a page.</summary>
/// <param name="Next">What the next step is about; null at the last one.</param>
/// <param name="IsHere">False on the page where the tour began: then it leads to the page of the step.</param>
public sealed record TourSign(string Tour, int Number, int Steps, string Title, string Words, string Href, string? Next, bool IsHere);

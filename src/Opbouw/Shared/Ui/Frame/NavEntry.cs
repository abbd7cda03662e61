namespace Opbouw.Shared.Ui;

/// <summary>Who sees an entry of the menu.</summary>
public enum Audience
{
    /// <summary>Everybody on the public pages.</summary>
    Visitors,

    /// <summary>People who work for the organisation.</summary>
    Staff,

    /// <summary>People who speak for a partner.</summary>
    Partners,
}

/// <summary>Where an entry stands.</summary>
public enum NavPlace
{
    Menu,

    /// <summary>The bar under the thumb on a phone; at most four entries, each with a drawing.</summary>
    BottomBar,

    Foot,

    /// <summary>"Wat wilt u doen?" on the front page; with a drawing and one sentence.</summary>
    Door,
}

/// <summary>One entry of a menu. A module names its own in <c>NavEntries</c>: <c>new("Signalen", "/signalen", Audience.Staff, 20, "signals.read")</c>.</summary>
/// <param name="Order">Low comes first. Leave room: 10, 20, 30.</param>
/// <param name="Permission">Code of the right without which the entry is not shown; null shows it to the whole audience.</param>
public sealed record NavEntry(string Text, string Href, Audience Audience, int Order, string? Permission = null)
{
    public NavPlace Place { get; init; } = NavPlace.Menu;

    /// <summary>Name of a drawing; asked for in the bottom bar and on a door.</summary>
    public string? Icon { get; init; }

    /// <summary>What is behind a door, in one sentence.</summary>
    public string? Sentence { get; init; }

    /// <summary>True when <paramref name="path"/> is this page or one below it.</summary>
    public bool Covers(PathString path) =>
        Href == "/" ? path == "/" : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}

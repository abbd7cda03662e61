namespace Opbouw.Shared.Ui;

/// <summary>All entries that modules name, in order, once.</summary>
public sealed class NavMenu(IEnumerable<NavEntry> entries)
{
    private readonly ILookup<(Audience, NavPlace), NavEntry> entries =
        entries.OrderBy(entry => entry.Order).ToLookup(entry => (entry.Audience, entry.Place));

    public IEnumerable<NavEntry> For(Audience audience, NavPlace place, Func<string, bool> may) =>
        entries[(audience, place)].Where(entry => entry.Permission is null || may(entry.Permission));
}

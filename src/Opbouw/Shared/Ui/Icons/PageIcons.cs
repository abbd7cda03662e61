namespace Opbouw.Shared.Ui.Icons;

/// <summary>The drawings this page uses; the layout writes their symbols once at the end (docs/adr: icons stand in the page).</summary>
public sealed class PageIcons
{
    private readonly List<Icon> used = [];

    public IReadOnlyList<Icon> Used => used;

    public Icon Use(string name)
    {
        var icon = IconSet.Get(name);
        if (!used.Contains(icon))
            used.Add(icon);
        return icon;
    }
}

using Microsoft.Playwright;

namespace Opbouw.Journeys.Fixtures;

/// <summary>What somebody looks at.</summary>
public sealed record Screen(string Name, int Width, int Height, ColorScheme Colours)
{
    public static readonly Screen Phone = new("telefoon", 360, 740, ColorScheme.Light);
    public static readonly Screen Desk = new("bureau", 1280, 900, ColorScheme.Light);
    public static readonly Screen DarkPhone = new("telefoon-donker", 360, 740, ColorScheme.Dark);
    public static readonly Screen DarkDesk = new("bureau-donker", 1280, 900, ColorScheme.Dark);

    public static readonly Screen[] All = [Phone, Desk, DarkPhone, DarkDesk];

    public override string ToString() => Name;
}

namespace Opbouw.Demo.Planning;

/// <summary>How much to make. <see cref="City"/> is what a newcomer sees; <see cref="Load"/> is for `./do bench` only.</summary>
public sealed record DemoSize(int Contacts, int Signals, int Bundles)
{
    public static readonly DemoSize City = new(8_000, 1_500, 120);

    /// <summary>For tests that need a demo, not the whole city.</summary>
    public static readonly DemoSize Small = new(800, 250, 30);

    public static readonly DemoSize Load = new(300_000, 40_000, 1_200);

    public static DemoSize Parse(string text) => text switch
    {
        "city" => City,
        "small" => Small,
        "load" => Load,
        _ => throw new ArgumentException($"--size {text}: choose small, city or load."),
    };
}

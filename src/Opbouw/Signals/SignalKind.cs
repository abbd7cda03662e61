namespace Opbouw.Signals;

/// <summary>What was heard is not always a problem: a strength is a signal too. All five weigh the same.</summary>
public enum SignalKind
{
    Strength,
    Wish,
    Idea,
    Concern,
    Question,
}

public static class SignalKinds
{
    public static IReadOnlyList<SignalKind> All { get; } = Enum.GetValues<SignalKind>();

    public static string Label(this SignalKind kind) => kind switch
    {
        SignalKind.Strength => "kracht",
        SignalKind.Wish => "wens",
        SignalKind.Idea => "idee",
        SignalKind.Concern => "zorg",
        _ => "vraag",
    };
}

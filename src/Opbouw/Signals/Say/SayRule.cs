namespace Opbouw.Signals.Say;

/// <summary>How those who raised the signals decide about the wording. The organisation chooses; it is a setting.</summary>
public enum SayRule
{
    OneObjectionStops,
    MajorityOfReactions,
}

public static class SayRules
{
    /// <summary>How long a wording lies with those who raised it when the majority decides.</summary>
    public const int DaysToReact = 14;

    public static string Label(this SayRule rule) => rule switch
    {
        SayRule.OneObjectionStops => "Eén bezwaar houdt de vraag tegen.",
        _ => $"De meerderheid van wie binnen {DaysToReact} dagen reageert, beslist.",
    };
}

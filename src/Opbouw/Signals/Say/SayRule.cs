namespace Opbouw.Signals.Say;

/// <summary>How those who raised the signals decide about the wording. The organisation chooses; it is a setting.</summary>
public enum SayRule
{
    OneObjectionStops,
    MajorityOfReactions,
}

public static class SayRules
{
    public static string Label(this SayRule rule, int days) => rule switch
    {
        SayRule.OneObjectionStops => "Eén bezwaar houdt de vraag tegen.",
        _ => $"De meerderheid van wie binnen {days} dagen reageert, beslist.",
    };
}

using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;

namespace Opbouw.Signals.Say;

/// <summary>The rule the organisation chose, and how long people have to react. A wording keeps the choice of the day it was written.</summary>
public sealed record SayChoice(SayRule Rule, int Days)
{
    public const int Fewest = 7;
    public const int Most = 60;

    private static readonly Refusal OutOfBounds = new("say.days-out-of-bounds", $"Kies een aantal dagen van {Fewest} tot {Most}.", nameof(Days));

    public static readonly SettingKind<SayChoice> Kind = new(
        "bewoners-beslissen", "Bewoners beslissen", "Hoe zij die iets zeiden, beslissen of de vraag klopt.", new SayChoice(SayRule.OneObjectionStops, 14),
        choice => [new("De regel", choice.Rule.Label(choice.Days)), new("Tijd om te reageren", $"{choice.Days} dagen")])
    {
        Change = SignalRights.ChooseSayRule,
        Rule = choice => choice.Days is < Fewest or > Most ? OutOfBounds : null,
    };

    public string Label => Rule.Label(Days);
}

using System.Net.Mail;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Trail.Sealing;

/// <summary>
/// Two people who get the newest seal by mail each day. They work for different organisations, so that nobody who can rewrite the log can also take back what they hold.
/// </summary>
public sealed record SealWitnesses(string? First, string? Second)
{
    public const int Longest = 256;

    public static readonly SettingKind<SealWitnesses> Kind = new("zegel", "Getuigen van het logboek", "Wie elke dag het zegel van het logboek krijgt.", new(null, null), Lines)
    {
        Rule = witnesses => witnesses.Refuse(),
    };

    private static readonly Refusal NeedsBoth = new("seal.needs-both", "Vul twee mailadressen in, of laat ze allebei leeg.", "Form.Second");

    private static readonly Refusal SameOrganisation = new("seal.same-organisation", "Kies iemand van een andere organisatie. Het deel achter de @ moet anders zijn.", "Form.Second");

    public bool AreChosen => First is not null && Second is not null;

    private Refusal? Refuse() => (First, Second) switch
    {
        (null, null) => null,
        ({ } first, { } second) when DomainOf(first) is { } one && DomainOf(second) is { } other => one == other ? SameOrganisation : null,
        _ => NeedsBoth,
    };

    private static string? DomainOf(string mail) => MailAddress.TryCreate(mail, out var address) && address.Address == mail ? address.Host.ToUpperInvariant() : null;

    private static IEnumerable<SettingLine> Lines(SealWitnesses witnesses) => [new("Eerste getuige", witnesses.First ?? "Niemand"), new("Tweede getuige", witnesses.Second ?? "Niemand")];
}

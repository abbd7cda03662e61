using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Ui.Safety;

/// <summary>What an organisation chooses about the safety of who visits the site.</summary>
/// <param name="ExitTo">Where "Snel weg" leads: a page on which nobody would think of us.</param>
/// <param name="ReportTo">Mail address or web page for who found a hole in the site; without one the sender of our mail, or the page about testing.</param>
public sealed record SafetyFacts(string ExitTo, string? ReportTo)
{
    /// <summary>A page about the weather stands open on many screens.</summary>
    public const string UsualExit = "https://www.knmi.nl/nederland-nu/weer/verwachtingen";

    public const int Longest = 300;

    public static readonly SettingKind<SafetyFacts> Kind = new("veiligheid", "Veiligheid van bezoekers", "Waar Snel weg heen gaat, en waar iemand een lek in de site meldt.", new(UsualExit, null), Lines)
    {
        Rule = facts => !IsPage(facts.ExitTo) ? NoExit : facts.ReportTo is { } report && !IsPage(report) && !IsMail(report) ? NoReport : null,
    };

    private static readonly Refusal NoExit = new("safety.exit-is-no-page", "Vul een adres in dat begint met https://", "Form.ExitTo");

    private static readonly Refusal NoReport = new("safety.report-is-no-address", "Vul een mailadres in, of een adres dat begint met https://", "Form.ReportTo");

    /// <summary>An address of RFC 9116.</summary>
    public static string? ContactOf(string? report) => report is null ? null : IsPage(report) ? report : $"mailto:{report}";

    private static bool IsPage(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsMail(string text) =>
        text.Length <= Longest && System.Net.Mail.MailAddress.TryCreate(text, out var mail) && mail.Address == text && text.All(sign => sign is > ' ' and < (char)127);

    private static IEnumerable<SettingLine> Lines(SafetyFacts facts) =>
        [new("Snel weg gaat naar", facts.ExitTo), new("Een lek melden kan bij", facts.ReportTo ?? "De afzender van de mail")];
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Settings.MoneySources;

/// <summary>A money source with its rules, as it is typed.</summary>
public sealed class MoneySourceForm
{
    public Guid Source { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam in"), StringLength(MoneySource.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 letters")]
    public string? Name { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op waarvoor het is"), StringLength(MoneySource.LongestText, ErrorMessage = "Maak het korter: hoogstens 500 letters")]
    public string? For { get; set; }

    [Required(ErrorMessage = "Schrijf op wie er beslist"), StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? DecidedBy { get; set; }

    [StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? Amount { get; set; }

    [StringLength(300, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na")]
    public string? Link { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    [Range(1, 1_000, ErrorMessage = "Vul een getal in vanaf 1, of laat het leeg")]
    public int? LeastResidents { get; set; }

    [Range(1, 52, ErrorMessage = "Vul een getal in van 1 tot 52, of laat het leeg")]
    public int? WeeksBefore { get; set; }

    public bool IsWeeksAWish { get; set; }

    [StringLength(Euros.Longest, ErrorMessage = "Dit bedrag is te lang. Kijk het nog eens na")]
    public string? Most { get; set; }

    public bool IsForPublicSpace { get; set; }

    public bool NeedsSupport { get; set; }

    public bool NeedsOthersToPay { get; set; }

    public bool NeedsReturn { get; set; }

    [ManyLines, StringLength(1_500, ErrorMessage = "Maak het korter: hoogstens 12 regels")]
    public string? NotFor { get; set; }

    [ManyLines, StringLength(1_500, ErrorMessage = "Maak het korter: hoogstens 12 regels")]
    public string? AlsoAsks { get; set; }

    [Range(1, 36, ErrorMessage = "Vul een getal in van 1 tot 36, of laat het leeg")]
    public int? AccountWithinMonths { get; set; }

    public bool TakeAway { get; set; }

    public static MoneySourceForm Of(MoneySource source) => new()
    {
        Source = source.Id,
        Name = source.Name,
        For = source.For,
        DecidedBy = source.DecidedBy,
        Amount = source.Amount,
        Link = source.Link,
        From = source.From,
        Until = source.Until,
        LeastResidents = source.Rules.LeastResidents,
        WeeksBefore = source.Rules.WeeksBefore,
        IsWeeksAWish = source.Rules.IsWeeksAWish,
        Most = source.Rules.MostCents is { } most ? Euros.Plain(most) : null,
        IsForPublicSpace = source.Rules.IsForPublicSpace,
        NeedsSupport = source.Rules.NeedsSupport,
        NeedsOthersToPay = source.Rules.NeedsOthersToPay,
        NeedsReturn = source.Rules.NeedsReturn,
        NotFor = string.Join('\n', source.Rules.NotFor),
        AlsoAsks = string.Join('\n', source.Rules.AlsoAsks),
        AccountWithinMonths = source.Rules.AccountWithinMonths,
    };

    public void Check(ModelStateDictionary form)
    {
        if (Until < From)
            form.AddModelError("Form.Until", "De laatste dag ligt voor de eerste. Verander een van de twee");
        if (!string.IsNullOrWhiteSpace(Link) && !(Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            form.AddModelError("Form.Link", "Vul een adres in dat begint met https, zoals https://voorbeeld.nl/geld");
        if (Blank(Most) is { } most && Euros.Read(most) is null or 0)
            form.AddModelError("Form.Most", Euros.HowToType);
        foreach (var (field, lines) in new[] { ("Form.NotFor", LinesOf(NotFor)), ("Form.AlsoAsks", LinesOf(AlsoAsks)) })
        {
            if (lines.Count > MoneyRules.MostSentences || lines.Any(line => line.Length > MoneyRules.LongestSentence))
                form.AddModelError(field, "Maak het korter: hoogstens 12 regels, van hoogstens 120 letters");
        }
    }

    public MoneySource ToSource() => new(Source, Name!.Trim(), For!.Trim(), DecidedBy!.Trim())
    {
        Amount = Blank(Amount),
        Link = Blank(Link),
        From = From,
        Until = Until,
        Rules = new MoneyRules
        {
            LeastResidents = LeastResidents,
            WeeksBefore = WeeksBefore,
            IsWeeksAWish = IsWeeksAWish && WeeksBefore is not null,
            MostCents = Euros.Read(Most),
            IsForPublicSpace = IsForPublicSpace,
            NeedsSupport = NeedsSupport,
            NeedsOthersToPay = NeedsOthersToPay,
            NeedsReturn = NeedsReturn,
            NotFor = LinesOf(NotFor),
            AlsoAsks = LinesOf(AlsoAsks),
            AccountWithinMonths = AccountWithinMonths,
        },
    };

    private static List<string> LinesOf(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

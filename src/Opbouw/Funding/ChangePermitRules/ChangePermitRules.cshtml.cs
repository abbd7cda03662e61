using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding.ChangePermitRules;

/// <summary>A city sets when an event is free, and what it wants to be told of.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChangePermitRulesPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    public static readonly IReadOnlyList<Choice> Things = Choice.All<EventThing>(thing => thing.Label());

    [BindProperty]
    public PermitRulesForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(PermitRules.Kind, ct)) return NotFound();
        Form = PermitRulesForm.Of(await Desk.NewestAsync(PermitRules.Kind, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(PermitRules.Kind)) return NotFound();
        foreach (var (field, typed) in new[] { (nameof(Form.LeastMetresFree), Form.LeastMetresFree), (nameof(Form.SquareMetres), Form.SquareMetres) })
        {
            if (!string.IsNullOrWhiteSpace(typed) && EventForm.ReadMetres(typed) is null) ModelState.AddModelError("Form." + field, "Vul een getal in, zoals 3,5.");
        }

        if (!string.IsNullOrWhiteSpace(Form.Link) && !(Uri.TryCreate(Form.Link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            ModelState.AddModelError("Form.Link", "Vul een adres in dat begint met https, zoals https://voorbeeld.nl/evenement");
        return ModelState.IsValid ? await KeepAsync(PermitRules.Kind.Write(Form.ToRules()), ct) : Page();
    }
}

public sealed class PermitRulesForm
{
    [Required(ErrorMessage = "Vul in hoeveel bezoekers vrij zijn"), Range(0, 100_000, ErrorMessage = "Vul een getal in, zoals 100")]
    public int? MostVisitors { get; set; }

    [Required(ErrorMessage = "Vul in vanaf hoe laat het vrij is")]
    public TimeOnly? From { get; set; }

    [Required(ErrorMessage = "Vul in vanaf hoe laat het op een zondag vrij is")]
    public TimeOnly? SundayFrom { get; set; }

    [Required(ErrorMessage = "Vul in tot hoe laat het vrij is")]
    public TimeOnly? Until { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel meter vrij blijft"), StringLength(8, ErrorMessage = "Vul een getal in, zoals 3,5")]
    public string? LeastMetresFree { get; set; }

    [Required(ErrorMessage = "Vul in hoe groot een ding mag zijn"), StringLength(8, ErrorMessage = "Vul een getal in, zoals 25")]
    public string? SquareMetres { get; set; }

    [Required(ErrorMessage = "Vul in hoe hard het mag zijn"), Range(0, 200, ErrorMessage = "Vul een getal in van 0 tot 200")]
    public int? MostSound { get; set; }

    public List<EventThing> Notices { get; set; } = [];

    [Required(ErrorMessage = "Vul in hoeveel weken vooraf men meldt"), Range(0, 52, ErrorMessage = "Vul een getal in van 0 tot 52")]
    public int? NoticeWeeks { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel weken vooraf men een vergunning vraagt"), Range(0, 52, ErrorMessage = "Vul een getal in van 0 tot 52")]
    public int? PermitWeeks { get; set; }

    [StringLength(300, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na")]
    public string? Link { get; set; }

    public static PermitRulesForm Of(PermitRules rules) => new()
    {
        MostVisitors = rules.MostVisitors,
        From = rules.From,
        SundayFrom = rules.SundayFrom,
        Until = rules.Until,
        LeastMetresFree = PermitRules.Metres(rules.LeastMetresFree),
        SquareMetres = PermitRules.Metres(rules.SquareMetres),
        MostSound = rules.MostSound,
        Notices = [.. rules.Notices],
        NoticeWeeks = rules.NoticeWeeks,
        PermitWeeks = rules.PermitWeeks,
        Link = rules.Link,
    };

    public PermitRules ToRules() => new()
    {
        MostVisitors = MostVisitors!.Value,
        From = From!.Value,
        SundayFrom = SundayFrom!.Value,
        Until = Until!.Value,
        LeastMetresFree = EventForm.ReadMetres(LeastMetresFree)!.Value,
        SquareMetres = EventForm.ReadMetres(SquareMetres)!.Value,
        MostSound = MostSound!.Value,
        Notices = [.. Notices.Distinct().Order()],
        NoticeWeeks = NoticeWeeks!.Value,
        PermitWeeks = PermitWeeks!.Value,
        Link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim(),
    };
}

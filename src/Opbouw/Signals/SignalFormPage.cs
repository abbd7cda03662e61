using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals.PersonalData;

namespace Opbouw.Signals;

/// <summary>What writing a signal down and correcting it have in common: the form, its choices, the look for personal data.</summary>
public abstract class SignalFormPage(SignalPlaces places, ThemeNames themes, PersonalDataCheck check) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.All<SignalKind>(k => k.Label(), k => k.Label());

    [BindProperty]
    public SignalForm Form { get; set; } = new();

    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    /// <summary>What looks like personal data in the words that were sent.</summary>
    public IReadOnlyList<PersonalDataFinding> Findings { get; private set; } = [];

    protected string Words => Form.Words?.Trim() ?? "";

    /// <summary>A signal that stands under a theme of the past may stay there.</summary>
    protected virtual IEnumerable<Theme> StandsUnder => [];

    protected async Task LoadChoicesAsync(CancellationToken ct) =>
        (Places, Themes) = (await places.AllAsync(ct), (await themes.NowAsync(ct)).Choices(StandsUnder));

    /// <summary>The place that was chosen; null when something is wrong with what was sent, which is then told at its field.</summary>
    protected async Task<SignalPlace?> CheckedPlaceAsync(CancellationToken ct)
    {
        await LoadChoicesAsync(ct);
        Findings = await check.FindAsync(Words, ct);
        var place = Places.FirstOrDefault(p => p.Value == Form.Place);
        if (place is null && Form.Place is not null) this.Refuse(SignalRefusals.NeedsAPlace);
        if (Findings.Any(f => f.IsRefused)) this.Refuse(SignalRefusals.HoldsBsn);
        else if (Findings.Count > 0 && !Form.NoPerson) this.Refuse(SignalRefusals.MayHoldPerson);
        return ModelState.IsValid ? place : null;
    }
}

public sealed record SignalForm
{
    public Guid Id { get; set; }

    public Guid? Contact { get; set; }

    /// <summary>What was spoken in or said on the site, that this is made of.</summary>
    public Guid? Recording { get; set; }

    [Required(ErrorMessage = "Kies wat het is: kracht, wens, idee, zorg of vraag")]
    public SignalKind? Kind { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat je hoorde of zag")]
    [StringLength(Signal.LongestWords)]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Kies de plek waar het over gaat")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Kies waar het over gaat")]
    public Theme? Theme { get; set; }

    public bool NoPerson { get; set; }

    /// <summary>Kinds that were heard in the same contact: each becomes a signal of its own after this one.</summary>
    public List<SignalKind> Then { get; set; } = [];
}

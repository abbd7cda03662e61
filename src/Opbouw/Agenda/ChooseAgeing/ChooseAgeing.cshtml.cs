using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.ChooseAgeing;

/// <summary>The organisation's steps: before the date, after it, and to whom.</summary>
[Needs(AgendaRights.ChooseAgeingCode)]
public sealed class ChooseAgeingPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    public static readonly IReadOnlyList<Choice> Moments = [new(nameof(AgeingMoment.Before), "Voor de datum"), new(nameof(AgeingMoment.After), "Na de datum")];

    public static readonly IReadOnlyList<Choice> Recipients = [.. AgeingRecipients.All.Select(to => new Choice(to.ToString(), to.Label()))];

    [BindProperty]
    public ChooseAgeingForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(AgeingPlan.Kind, ct))
            return NotFound();
        Form = ChooseAgeingForm.Of((await Desk.NewestAsync(AgeingPlan.Kind, ct)).Steps);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(AgeingPlan.Kind))
            return NotFound();
        Form.Fill();
        return ModelState.IsValid ? await KeepAsync(AgeingPlan.Kind.Write(new AgeingPlan(Form.Chosen)), ct) : Page();
    }
}

public enum AgeingMoment
{
    Before,
    After,
}

public sealed class ChooseAgeingForm
{
    public List<AgeingStepForm> Steps { get; set; } = [];

    public IReadOnlyList<AgeingStep> Chosen =>
    [
        .. Steps.Where(step => step.Days is not null).Select(step => new AgeingStep(
            step.Moment == AgeingMoment.Before ? -step.Days!.Value : step.Days!.Value, step.To,
            step.To == AgeingRecipient.OtherAtPartner && !string.IsNullOrWhiteSpace(step.Function) ? step.Function.Trim() : null)).OrderBy(step => step.Days),
    ];

    public static ChooseAgeingForm Of(IReadOnlyList<AgeingStep> steps)
    {
        var form = new ChooseAgeingForm
        {
            Steps = [.. steps.Select(step => new AgeingStepForm
            {
                Days = Math.Abs(step.Days),
                Moment = step.Days < 0 ? AgeingMoment.Before : AgeingMoment.After,
                To = step.To,
                Function = step.Function,
            })],
        };
        form.Fill();
        return form;
    }

    /// <summary>Always the same number of rows, so that the page works without script.</summary>
    public void Fill()
    {
        while (Steps.Count < AgeingPlan.MostSteps)
            Steps.Add(new AgeingStepForm());
    }
}

public sealed class AgeingStepForm
{
    [Range(0, AgeingPlan.MostDays, ErrorMessage = "Vul een aantal dagen in van 0 tot 180.")]
    public int? Days { get; set; }

    public AgeingMoment Moment { get; set; } = AgeingMoment.After;

    public AgeingRecipient To { get; set; }

    [StringLength(AgeingStep.LongestFunction, ErrorMessage = "Maak de functie korter: hoogstens 120 letters.")]
    public string? Function { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.ChooseAgeing;

/// <summary>The organisation's steps: before the date, after it, and to whom.</summary>
[Needs(AgendaRights.ChooseAgeingCode)]
public sealed class ChooseAgeingPage(OpbouwDb db, Send<ChooseAgeing, Nothing> send) : FormPage
{
    public static readonly IReadOnlyList<Choice> Moments = [new(nameof(AgeingMoment.Before), "Voor de datum"), new(nameof(AgeingMoment.After), "Na de datum")];

    public static readonly IReadOnlyList<Choice> Recipients = [.. AgeingRecipients.All.Select(to => new Choice(to.ToString(), to.Label()))];

    [BindProperty]
    public ChooseAgeingForm Form { get; set; } = new();

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(string? bewaard, CancellationToken ct)
    {
        IsSaved = bewaard is not null;
        Form = ChooseAgeingForm.Of(await AgeingPlan.CurrentAsync(db, ct));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Fill();
        if (!ModelState.IsValid)
            return Page();
        return Show(await send.RunAsync(new ChooseAgeing(Form.Id, Form.Chosen), ct), _ => Redirect("/instellingen/herinneren?bewaard=ja"));
    }
}

public enum AgeingMoment
{
    Before,
    After,
}

public sealed class ChooseAgeingForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public List<AgeingStepForm> Steps { get; set; } = [];

    public IReadOnlyList<ChosenStep> Chosen =>
    [
        .. Steps.Where(step => step.Days is not null).Select(step => new ChosenStep(
            step.Moment == AgeingMoment.Before ? -step.Days!.Value : step.Days!.Value, step.To,
            step.To == AgeingRecipient.OtherAtPartner && !string.IsNullOrWhiteSpace(step.Function) ? step.Function.Trim() : null)),
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

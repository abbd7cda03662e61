using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Activities.OfferSlots;

/// <summary>What, where, when, and for how many.</summary>
[Needs(ActivitiesRights.MeetCode)]
public sealed class OfferSlotsPage(OrganisationAreas areas, WorkContext work, LocalTime time, Send<OfferSlots, Nothing> offer) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<MeetingKind>().Select(kind => new Choice(kind.ToString(), kind.Dutch(), Hint: kind.ForWhat()))];

    [BindProperty]
    public OfferForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form.HostName = work.Actor.Name.Split(' ')[0];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var command = new OfferSlots(new SlotId(Form.Id), Form.Kind!.Value, new AreaId(Form.Area!.Value), Form.HostName!.Trim(), Form.Place!.Trim(), Form.Day!.Value, Form.From!.Value, Form.Minutes!.Value,
            Form.MostPeople!.Value, Form.Weeks!.Value);
        return Show(await offer.RunAsync(command, ct), _ => Redirect("/afspraken"));
    }

    private async Task LoadAsync(CancellationToken ct) => Areas = QuarterChoices.Of(await areas.TreeAsync(ct), time.Today);
}

public sealed class OfferForm
{
    private const int Shortest = 15;
    private const int Longest = 240;
    private const int MostPeopleEver = 60;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies wat je aanbiedt.")]
    public MeetingKind? Kind { get; set; }

    [Required(ErrorMessage = "Kies een wijk.")]
    public Guid? Area { get; set; }

    [Required(ErrorMessage = "Schrijf op waar jullie afspreken."), StringLength(MeetingSlot.PlaceLength, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Vul een dag in.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Vul een tijd in. Bijvoorbeeld 10:00")]
    public TimeOnly? From { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel minuten."), Range(Shortest, Longest, ErrorMessage = "Vul een getal in van 15 tot en met 240.")]
    public int? Minutes { get; set; } = 45;

    [Required(ErrorMessage = "Vul in hoeveel mensen."), Range(1, MostPeopleEver, ErrorMessage = "Vul een getal in van 1 tot en met 60.")]
    public int? MostPeople { get; set; } = 6;

    [Required(ErrorMessage = "Vul in hoeveel weken."), Range(1, OfferSlotsHandler.MostWeeks, ErrorMessage = "Vul een getal in van 1 tot en met 12.")]
    public int? Weeks { get; set; } = 1;

    [Required(ErrorMessage = "Schrijf op hoe mensen je noemen."), StringLength(MeetingSlot.NameLength, ErrorMessage = "Maak het korter: hoogstens 60 letters.")]
    public string? HostName { get; set; }
}

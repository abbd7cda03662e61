using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.StartInitiative;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class StartInitiativePage(SignalPlaces places, ThemeNames themes, IEnumerable<IInitiativeSeeds> seeds, PersonalDataCheck check, Send<StartInitiative, InitiativeId> send) : FormPage
{
    [BindProperty]
    public StartInitiativeForm Form { get; set; } = new();

    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    /// <summary>What it comes from; null when a resident said it to the worker.</summary>
    public Seed? Source { get; private set; }

    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "bundel")] Guid? bundle, [FromQuery(Name = "vervolg")] Guid? earlier, [FromQuery(Name = "idee")] Guid? said,
        [FromQuery(Name = "interventie")] Guid? intervention, [FromQuery(Name = "aanmelding")] Guid? signUp, CancellationToken ct)
    {
        (Form.Origin, Form.Source) = (bundle, earlier, said, intervention, signUp) switch
        {
            ({ } id, _, _, _, _) => (InitiativeOrigin.Bundle, id),
            (_, { } id, _, _, _) => (InitiativeOrigin.FollowUp, id),
            (_, _, { } id, _, _) => (InitiativeOrigin.Said, id),
            (_, _, _, { } id, _) => (InitiativeOrigin.Intervention, id),
            (_, _, _, _, { } id) => (InitiativeOrigin.Campaign, id),
            _ => (InitiativeOrigin.Resident, (Guid?)null),
        };
        return await LoadAsync(isNew: true, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(isNew: false, ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Title), Form.Title, Form.NoPerson, ct) | await check.WarnAsync(ModelState, nameof(Form.Idea), Form.Idea, Form.NoPerson, ct);
        var place = Places.FirstOrDefault(known => known.Value == Form.Place);
        if (place is null && Form.Place is not null) this.Refuse(InitiativeRefusals.NeedsAPlace);
        if (!ModelState.IsValid || place is null) return Page();
        var command = new StartInitiative(new InitiativeId(Form.Id), place.TeamId, place.AreaId, Form.Theme!.Value, Form.Title!.Trim(), Form.Idea!.Trim())
        {
            Origin = Form.Origin,
            Source = Form.Source,
            FollowHash = Source?.FollowHash is { } hash ? Convert.ToHexStringLower(hash) : null,
        };
        return Show(await send.RunAsync(command, ct), id => Redirect($"/mijn-initiatieven/{id}"));
    }

    /// <returns>false when what it should come from is not there for this worker.</returns>
    private async Task<bool> LoadAsync(bool isNew, CancellationToken ct)
    {
        (Places, Themes) = (await places.AllAsync(ct), (await themes.NowAsync(ct)).Choices());
        if (isNew && Places.Count == 1) Form.Place = Places[0].Value;
        if (Form.Origin == InitiativeOrigin.Resident) return true;
        if (Form.Source is not { } source || seeds.FirstOrDefault(some => some.Origin == Form.Origin) is not { } kind || await kind.FindAsync(source, ct) is not { } seed) return false;
        Source = seed;
        if (isNew) (Form.Title, Form.Idea, Form.Theme, Form.Place) = (seed.Title, seed.Idea, seed.Theme, Places.Any(place => place.Value == seed.Place) ? seed.Place : Form.Place);
        return true;
    }
}

public sealed class StartInitiativeForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public InitiativeOrigin Origin { get; set; }

    public Guid? Source { get; set; }

    [Required(ErrorMessage = "Schrijf op hoe de groep het noemt.")]
    [StringLength(Initiative.LongestTitle, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? Title { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat bewoners willen.")]
    [StringLength(Initiative.LongestIdea, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Idea { get; set; }

    [Required(ErrorMessage = "Kies de plek waar het over gaat.")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Kies waar het over gaat.")]
    public Theme? Theme { get; set; }

    public bool NoPerson { get; set; }
}

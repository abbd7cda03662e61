using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.StartInitiative;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class StartInitiativePage(OpbouwDb db, SignalPlaces places, ThemeNames themes, BundleDesk bundles, PersonalDataCheck check, Send<StartInitiative, InitiativeId> send) : FormPage
{
    [BindProperty]
    public StartInitiativeForm Form { get; set; } = new();

    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    /// <summary>What it comes from: the title of a bundle or of an earlier initiative.</summary>
    public string? From { get; private set; }

    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "bundel")] Guid? bundle, [FromQuery(Name = "vervolg")] Guid? earlier, CancellationToken ct)
    {
        (Form.Bundle, Form.Earlier) = (bundle, earlier);
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
            BundleId = Form.Bundle is { } bundle ? new BundleId(bundle) : null,
            FromId = Form.Earlier is { } earlier ? new InitiativeId(earlier) : null,
        };
        return Show(await send.RunAsync(command, ct), id => Redirect($"/mijn-initiatieven/{id}"));
    }

    /// <returns>false when what it should come from is not there for this worker.</returns>
    private async Task<bool> LoadAsync(bool isNew, CancellationToken ct)
    {
        (Places, Themes) = (await places.AllAsync(ct), (await themes.NowAsync(ct)).Choices());
        if (isNew && Places.Count == 1) Form.Place = Places[0].Value;
        if (Form.Bundle is { } id)
        {
            if (await bundles.FindAsync(new BundleId(id), ct) is not { } bundle) return false;
            From = bundle.Title;
            if (isNew) (Form.Title, Form.Idea, Form.Theme) = (bundle.Title.Length <= Initiative.LongestTitle ? bundle.Title : null, bundle.Wording, bundle.Theme);
        }
        else if (Form.Earlier is { } earlier)
        {
            if (await db.Set<Initiative>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == new InitiativeId(earlier), ct) is not { } before) return false;
            From = before.Title;
            if (isNew) (Form.Theme, Form.Place) = (before.Theme, SignalPlaces.ValueOf(null, before.AreaId));
        }

        return true;
    }
}

public sealed class StartInitiativeForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid? Bundle { get; set; }

    public Guid? Earlier { get; set; }

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

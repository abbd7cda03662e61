using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ChangeOrganisation;

/// <summary>The administrator changes what the organisation says about itself; it holds at once.</summary>
[Needs(SettingRights.ChangeCode), AsksAgain]
public sealed class ChangeOrganisationPage(SettingDesk desk, OpbouwDb db, WorkContext work, LocalTime time, OrganisationAreas areas) : ChangeSettingPage(desk)
{
    [BindProperty]
    public SettingsForm Settings { get; set; } = new();

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(OrganisationFacts.Kind, ct))
            return NotFound();
        var settings = await db.Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct);
        Settings = settings is null
            ? new SettingsForm { Name = work.Organisation.Name, Address = work.Organisation.Address.GetLeftPart(UriPartial.Authority) }
            : SettingsForm.Of(settings);
        Areas = WorkAreaChoices.Of(await areas.TreeAsync(ct), time.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(OrganisationFacts.Kind))
            return NotFound();
        Settings.Check(ModelState);
        Areas = WorkAreaChoices.Of(await areas.TreeAsync(ct), time.Today);
        if (!ModelState.IsValid)
            return Page();
        var names = Areas.ToDictionary(area => Guid.Parse(area.Value), area => area.Text);
        return await KeepAsync(OrganisationFacts.Kind.Write(OrganisationFacts.Of(Settings.ToSettings(), names)), ct);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ChangeSettings;

[Needs(PeopleRights.ChangeSettingsCode)]
public sealed class ChangeSettingsPage(
    OpbouwDb db, WorkContext work, LocalTime time, OrganisationAreas areas, SettingsInForce inForce, Send<ChangeSettings, Nothing> send) : FormPage
{
    [BindProperty]
    public SettingsForm Settings { get; set; } = new();

    [BindProperty]
    public Guid CommandId { get; set; } = Guid.CreateVersion7();

    [BindProperty(SupportsGet = true)]
    public bool Bewaard { get; set; }

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var settings = await db.Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct);
        Settings = settings is null
            ? new SettingsForm { Name = work.Organisation.Name, Address = work.Organisation.Address.GetLeftPart(UriPartial.Authority) }
            : SettingsForm.Of(settings);
        Areas = WorkAreaChoices.Of(await areas.TreeAsync(ct), time.Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Settings.Check(ModelState);
        Areas = WorkAreaChoices.Of(await areas.TreeAsync(ct), time.Today);
        if (!ModelState.IsValid)
            return Page();
        return Show(await send.RunAsync(new ChangeSettings(CommandId, Settings.ToSettings()), ct), _ =>
        {
            inForce.Forget(work.Organisation);
            return LocalRedirect("/beheer/instellingen?bewaard=true");
        }, nameof(Settings));
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ChangeSettings;

/// <summary>The administrator changes what the organisation says about itself.</summary>
public sealed record ChangeSettings(Guid CommandId, OrganisationSettings Wanted) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.change-settings", "De instellingen veranderen", typeof(SettingsChanged));
}

public sealed class ChangeSettingsHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ChangeSettings, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChangeSettings command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.ChangeSettings))
            return NothingThere.ForThisActor;
        var settings = await db.Set<OrganisationSettings>().SingleOrDefaultAsync(ct);
        if (settings is null)
            db.Add(settings = new OrganisationSettings { Name = work.Organisation.Name, Address = work.Organisation.Address.ToString() });

        var wanted = command.Wanted;
        trail.Record(new SettingsChanged([.. Changes(settings, wanted)]));
        settings.Name = wanted.Name;
        settings.Address = wanted.Address;
        settings.MailFrom = wanted.MailFrom;
        settings.Phone = wanted.Phone;
        settings.Areas = wanted.Areas;
        return default(Nothing);
    }

    private static IEnumerable<string> Changes(OrganisationSettings now, OrganisationSettings wanted)
    {
        if (now.Name != wanted.Name)
            yield return nameof(now.Name);
        if (now.Address != wanted.Address)
            yield return nameof(now.Address);
        if (now.MailFrom != wanted.MailFrom)
            yield return nameof(now.MailFrom);
        if (now.Phone != wanted.Phone)
            yield return nameof(now.Phone);
        if (!now.Areas.SequenceEqual(wanted.Areas))
            yield return nameof(now.Areas);
    }
}

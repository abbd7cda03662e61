using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Upkeep;

public enum CheckState
{
    Good,
    Attention,
    Bad,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Code">For tests and monitors: disk, database, clock, copy, mail, address, work-account, jobs.</param>
public sealed record CheckLine(string Code, string Title, CheckState State, string Words);

/// <summary>Looks whether an organisation can be trusted to this machine tonight. Takes seconds; changes nothing.</summary>
public sealed class HouseCheck(
    OpbouwDb db, WorkContext work, DataDirectory directory, DatabaseOpener opener, BackupPlan plan, MailDoor door, IReadOnlyList<JobKind> jobs, WorkAccountCheck workAccount, LocalTime time)
{
    private const long LittleRoom = 2_000_000_000;
    private const long NoRoom = 500_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CopyAge = TimeSpan.FromHours(26);

    public async Task<IReadOnlyList<CheckLine>> RunAsync(CancellationToken ct) =>
    [
        Disk(), await DatabaseAsync(ct), await ClockAsync(ct), Copy(), await MailAsync(ct), Address(), await WorkAccountAsync(ct), await JobsAsync(ct),
    ];

    private CheckLine Disk()
    {
        var free = new DriveInfo(directory.Root).AvailableFreeSpace;
        var words = string.Create(LocalTime.Dutch, $"Nog {free / 1e9:N1} GB vrij.");
        return free < NoRoom ? new("disk", "Schijf", CheckState.Bad, words + " Straks kan niemand meer iets bewaren. Maak ruimte.")
            : free < LittleRoom ? new("disk", "Schijf", CheckState.Attention, words + " Maak ruimte, deze week nog.")
            : new("disk", "Schijf", CheckState.Good, words);
    }

    private async Task<CheckLine> DatabaseAsync(CancellationToken ct)
    {
        var waiting = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        var kind = opener.UsesPostgres ? "PostgreSQL" : "SQLite";
        return waiting == 0
            ? new("database", "Database", CheckState.Good, $"{kind}, bijgewerkt tot deze versie.")
            : new("database", "Database", CheckState.Bad, $"{kind}. Er wachten nog {waiting} wijzigingen. Start Opbouw opnieuw.");
    }

    /// <summary>A clock that was set back shows in the trail: what was written has a time that is still to come.</summary>
    private async Task<CheckLine> ClockAsync(CancellationToken ct)
    {
        var newest = await db.Set<TrailEntry>().AsNoTracking().OrderByDescending(entry => entry.At).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(ct);
        var now = time.Now;
        var words = $"Het is hier {LocalTime.Local(now).ToString("d MMMM yyyy, HH:mm", LocalTime.Dutch)} uur.";
        return newest > now + ClockSlack && !work.Organisation.IsDemo
            ? new("clock", "Klok", CheckState.Bad, $"{words} In het logboek staat al iets van {LocalTime.Local(newest.Value).ToString("d MMMM HH:mm", LocalTime.Dutch)}. Zet de klok goed.")
            : new("clock", "Klok", CheckState.Good, words);
    }

    private CheckLine Copy()
    {
        if (work.Organisation.IsDemo)
            return new("copy", "Kopie", CheckState.Good, "Van een voorbeeld maken wij geen kopie.");
        if (!File.Exists(directory.BackupKeyOf(work.Organisation.Id)))
            return new("copy", "Kopie", CheckState.Bad, "Er is nog geen sleutel, dus er komt geen kopie. Maak er een met: opbouw backup key.");
        if (!plan.IsOn)
            return new("copy", "Kopie", CheckState.Attention, "Er is geen map voor kopieën ingesteld (Opbouw:Backup:Folder). Kopieën komen dan niet vanzelf.");
        if (plan.Of(work.Organisation) is not [var newest, ..])
            return new("copy", "Kopie", CheckState.Bad, "Er is nog geen kopie gemaakt.");
        var words = $"De nieuwste kopie is van {LocalTime.Local(newest.MadeAt).ToString("d MMMM, HH:mm", LocalTime.Dutch)} uur.";
        return time.Now - newest.MadeAt > CopyAge
            ? new("copy", "Kopie", CheckState.Bad, words + " Vannacht is er geen gemaakt. Kijk in het logboek van de machine.")
            : new("copy", "Kopie", CheckState.Good, words);
    }

    private async Task<CheckLine> MailAsync(CancellationToken ct)
    {
        if (work.Organisation.IsDemo)
            return new("mail", "Mail", CheckState.Good, "In een voorbeeld gaat geen mail de deur uit.");
        if (!door.IsOpen)
            return new("mail", "Mail", CheckState.Attention, "Er is geen mailserver ingesteld. Alles werkt met brieven en codes, maar niemand krijgt mail.");
        if (await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.MailFrom).SingleOrDefaultAsync(ct) is not { Length: > 0 })
            return new("mail", "Mail", CheckState.Bad, "Er staat geen afzender bij de instellingen. Zonder afzender gaat er geen mail uit.");
        if (await ConnectFailsAsync(ct) is { } error)
            return new("mail", "Mail", CheckState.Bad, $"De mailserver {door.Host} doet het niet ({error}).");
        var givenUp = await db.Set<OutboxMessage>().CountAsync(message => message.GivenUpAt != null, ct);
        return givenUp > 0
            ? new("mail", "Mail", CheckState.Attention, $"De mailserver werkt. {(givenUp == 1 ? "1 mail is" : $"{givenUp} mails zijn")} niet aangekomen.")
            : new("mail", "Mail", CheckState.Good, "De mailserver werkt.");
    }

    private async Task<string?> ConnectFailsAsync(CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Patience);
        try
        {
            using var post = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await post.ConnectAsync(door.Host, door.Port, door.Security, timeout.Token);
            if (door.User is { } user)
                await post.AuthenticateAsync(user, door.Password, timeout.Token);
            await post.DisconnectAsync(quit: true, timeout.Token);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "geeft geen antwoord";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.GetType().Name;
        }
    }

    private CheckLine Address() => work.Organisation.Address switch
    {
        { Scheme: "https" } address => new("address", "Adres", CheckState.Good, $"{address.GetLeftPart(UriPartial.Authority)}, met een slot."),
        { IsLoopback: true } address => new("address", "Adres", CheckState.Attention, $"{address.GetLeftPart(UriPartial.Authority)} werkt alleen op deze machine."),
        var address => new("address", "Adres", CheckState.Bad, $"{address.GetLeftPart(UriPartial.Authority)} heeft geen slot (https). Iedereen onderweg leest mee."),
    };

    private async Task<CheckLine> WorkAccountAsync(CancellationToken ct)
    {
        var (isWell, words) = await workAccount.RunAsync(ct);
        return new("work-account", "Werkaccount", isWell ? CheckState.Good : CheckState.Bad, words);
    }

    private async Task<CheckLine> JobsAsync(CancellationToken ct)
    {
        var failing = await db.Set<JobRun>().AsNoTracking().Where(run => run.Failures > 0).Select(run => run.Code).ToListAsync(ct);
        var names = jobs.Where(job => failing.Contains(job.Code)).Select(job => job.Dutch).ToList();
        return names.Count == 0
            ? new("jobs", "Wat vanzelf gaat", CheckState.Good, "Alles wat Opbouw zelf doet, lukt: mail, herinneringen, zegels van het logboek.")
            : new("jobs", "Wat vanzelf gaat", CheckState.Bad, $"Dit lukt niet: {string.Join(", ", names)}. Kijk in het logboek van de machine.");
    }
}

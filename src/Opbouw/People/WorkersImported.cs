using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Everybody who works here, from a list. They get an account and no mail: inviting them is a step of its own.</summary>
internal sealed class WorkersImported(OpbouwDb db, OpenTrail trail, LocalTime time, ILookupNormalizer normalizer, IEnumerable<IHeldWork> held, IEnumerable<IBuiltOn> modules) : IImportKind
{
    private const string Name = "naam";
    private const string Email = "mail";
    private const string RoleName = "rol";
    private const string TeamName = "team";
    private const string From = "vanaf";

    public string Code => "medewerkers";

    public string Dutch => "Medewerkers";

    public string Sentence => "Wie bij jullie werkt, met rol en team. Iedereen krijgt een account; uitnodigen doe je daarna zelf.";

    public string Icon => "persoon";

    public string Permission => PeopleRights.AdministerAccountsCode;

    public NextStep? Next => new("Nodig ze uit", "/beheer/mensen/uitnodigen");

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Name, "Naam", true, "Voornaam en achternaam, zoals collega's de naam zien.", "Anne Voorbeeld", "Medewerker", "Volledige naam", "Naam medewerker", "Werknemer"),
        new(Email, "E-mailadres", true, "Het adres om mee in te loggen. Ieder een eigen adres.", "anne@voorbeeld.nl", "Email", "Mail", "Mailadres", "E-mail werk", "Emailadres"),
        new(RoleName, "Rol", true, "Zoals Opbouwwerker of Teamleider. Meer rollen? Zet er een streep | tussen.", "Opbouwwerker", "Functie", "Rollen"),
        new(TeamName, "Team", false, "De naam van een team dat er al is.", "Buurtkracht Haven", "Teamnaam", "Afdeling"),
        new(From, "Vanaf", false, "De eerste dag. Leeg is vandaag.", "01-09-2027", "Startdatum", "In dienst", "Datum in dienst", "Begindatum", "Ingangsdatum"),
    ];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        var today = time.Today;
        var roles = await db.Set<Role>().AsNoTracking().Select(role => new { role.Code, role.Name }).ToListAsync(ct);
        var teams = await db.Set<Team>().AsNoTracking().Where(team => team.EndsOn == null || team.EndsOn >= today).Select(team => new { team.Id, team.Name }).ToListAsync(ct);
        var addresses = rows.Select(row => normalizer.NormalizeEmail(row.Cells.GetValueOrDefault(Email, "")) ?? "").ToList();
        var taken = (await db.Set<Account>().Where(account => addresses.Contains(account.NormalizedUserName!)).Select(account => account.NormalizedUserName!).ToListAsync(ct)).ToHashSet();
        return [.. rows.Select(row => Check(
            new CheckedRow(row, Columns), seen, taken, [.. roles.Select(role => (role.Name, role.Code))], [.. teams.Select(team => (team.Name, team.Id))]))];
    }

    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == record.Id, ct) is not { } account)
            return null;
        if (account.PasswordHash is not null || account.EndedAt is not null)
            return $"{account.Name} is al binnen geweest, of het account is beëindigd.";
        if (await HasWorkAsync(account.AccountId, ct))
            return $"Er ligt al werk bij {account.Name}.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return $"{account.Name}: {standing}";
        var id = account.AccountId;
        db.RemoveRange(await db.Set<RoleGrant>().Where(grant => grant.AccountId == id).ToListAsync(ct));
        db.RemoveRange(await db.Set<TeamMember>().Where(member => member.AccountId == id).ToListAsync(ct));
        db.RemoveRange(await db.Set<Invite>().Where(invite => invite.AccountId == id).ToListAsync(ct));
        db.Remove(account);
        return null;
    }

    private async Task<bool> HasWorkAsync(AccountId worker, CancellationToken ct)
    {
        if (await db.Set<Absence>().AnyAsync(absence => absence.AccountId == worker || absence.DeputyId == worker, ct))
            return true;
        foreach (var module in held)
        {
            if ((await module.OfAsync(worker, ct)).Count > 0)
                return true;
        }

        return false;
    }

    private CheckedRow Check(CheckedRow row, SeenInFile seen, HashSet<string> taken, List<(string Name, string Code)> roles, List<(string Name, TeamId Id)> teams)
    {
        var name = row.Text(Name, 120);
        var email = row.Mail(Email);
        var chosen = RolesOf(row, roles);
        var team = row.Text(TeamName, 120) is { } words ? TeamOf(row, words, teams) : null;
        var from = row.Day(From) ?? time.Today;
        if (email is not null)
            row.OnlyOnce(seen, normalizer.NormalizeEmail(email), Email);
        if (row.IsWrong)
            return row;
        if (taken.Contains(normalizer.NormalizeEmail(email!)))
            row.Known("Met dit e-mailadres is al een account.");
        return row.Makes(() => Write(name!, email!, chosen, team, from));
    }

    private static List<string> RolesOf(CheckedRow row, List<(string Name, string Code)> roles)
    {
        var chosen = new List<string>();
        foreach (var word in CellReading.Several(row.Text(RoleName, 300) ?? ""))
        {
            if (roles.FirstOrDefault(role => CellReading.Same(role.Name, word)) is { Code: not null } role)
                chosen.Add(role.Code);
            else
                row.Wrong(RoleName, $"Deze rol is er niet. Kies uit: {string.Join(", ", roles.Where(role => MayComeFromAFile(role.Code)).Select(role => role.Name))}.");
        }

        if (chosen.Exists(code => !MayComeFromAFile(code)))
            row.Wrong(RoleName, "Deze rol geef je met de hand, bij Mensen. Lees hier alleen in wie bij jullie werkt.");
        return chosen;
    }

    /// <summary>Who gives others their rights is chosen one by one; partners and residents come in another way.</summary>
    private static bool MayComeFromAFile(string role) => RoleRules.KindOf(role) == ActorKind.Staff && role != RoleCodes.Administrator;

    private static TeamId? TeamOf(CheckedRow row, string words, List<(string Name, TeamId Id)> teams)
    {
        if (teams.FirstOrDefault(team => CellReading.Same(team.Name, words)) is { Name: not null } found)
            return found.Id;
        row.Wrong(TeamName, teams.Count == 0 ? "Er zijn nog geen teams. Lees eerst de teams in, of laat deze kolom leeg." : "Dit team is er niet. Kijk de naam na bij Teams, of laat de cel leeg.");
        return null;
    }

    private IEnumerable<MadeRecord> Write(string name, string email, List<string> roles, TeamId? team, DateOnly from)
    {
        var account = NewAccount.For(new AccountId(Guid.CreateVersion7()), name, email, ActorKind.Staff, normalizer);
        db.Add(account);
        trail.Record(new AccountAdded(account.AccountId, account.Kind));
        foreach (var role in roles.Distinct())
        {
            db.Add(new RoleGrant { AccountId = account.AccountId, RoleCode = role, From = from });
            trail.Record(new RoleGranted(account.AccountId, role, from, null));
        }

        if (team is { } member)
        {
            db.Add(new TeamMember { TeamId = member, AccountId = account.AccountId, From = from });
            trail.Record(new TeamJoined(account.AccountId, member, from, null));
        }

        return [new MadeRecord(MadeKinds.Account, account.Id)];
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PersonPage;

/// <summary>One account: how the person comes in, roles and teams with their dates. Nothing of the work.</summary>
[Needs(PeopleRights.AdministerAccountsCode), AsksAgain("Invite", "End", "Untie"), ShowsPeople(LookKind.Account)]
public sealed class PersonPage(
    OpbouwDb db, WorkContext work, LocalTime time, MailDoor mail, LostPhones phones, BounceNotes notes, Send<InvitePerson, PersonInvite> invite, Send<EndAccount, Nothing> end) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Person { get; private set; } = null!;

    public string? Partner { get; private set; }

    public bool HasSecondFactor { get; private set; }

    /// <summary>The request for help that waits, for who may help.</summary>
    public LostPhoneId? LostPhone { get; private set; }

    /// <summary>Mail to this person does not arrive.</summary>
    public BounceNote? MailTrouble { get; private set; }

    public bool MayHelp => work.Actor.May(PeopleRights.HelpLostPhone);

    /// <summary>A work account opens this account.</summary>
    public bool HasWorkAccount { get; private set; }

    public IReadOnlyList<DatedLine> Roles { get; private set; } = [];

    public IReadOnlyList<DatedLine> Teams { get; private set; } = [];

    public InviteShown? Invited { get; private set; }

    public bool IsMe => Id == work.Actor.Account.Value;

    public Guid CommandId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(Guid command, CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        return Show(await invite.RunAsync(new InvitePerson(command, new AccountId(Id)), ct), done =>
        {
            var goes = mail.IsOpen && MailTrouble is not { IsDead: true };
            Invited = new InviteShown(Id, Person.Name, Person.Email!, goes ? null : done.Link, goes);
            return Page();
        });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid command, CancellationToken ct)
    {
        switch (await end.RunAsync(new EndAccount(command, new AccountId(Id)), ct))
        {
            case Outcome<Nothing>.Done:
                return RedirectToPage();
            case Outcome<Nothing>.Refused refused when await ReadAsync(ct):
                this.Refuse(refused.Refusal);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostUntieAsync(Guid command, [FromServices] Send<UntieWorkAccount, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new UntieWorkAccount(command, new AccountId(Id)), ct), _ => RedirectToPage());

    public async Task<IActionResult> OnPostAgainAsync(Guid command, [FromServices] Send<TryAddressAgain, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new TryAddressAgain(command, Id), ct), _ => RedirectToPage());

    public static string Dates(DatedLine line) => line.Until is { } until
        ? $"{DutchDatesWithYear(line.From)} tot en met {DutchDatesWithYear(until)}"
        : $"vanaf {DutchDatesWithYear(line.From)}";

    public bool HasEnded(DatedLine line) => line.Until < time.Today;

    private static string DutchDatesWithYear(DateOnly day) => Shared.Ui.DutchDates.BriefWithYear(day);

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var account = new AccountId(Id);
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == Id, ct) is not { } found)
            return false;
        Person = found;
        Partner = await db.Set<Partner>().Where(partner => partner.Id == found.Partner).Select(partner => partner.Name).SingleOrDefaultAsync(ct);
        MailTrouble = await notes.OfAsync(found.Email, ct);
        HasWorkAccount = await db.Set<IdentityUserLogin<Guid>>().AnyAsync(tie => tie.UserId == Id, ct);
        HasSecondFactor = await phones.HasPhoneAsync(account, ct);
        LostPhone = MayHelp ? (await phones.WaitingAsync(account, ct))?.Id : null;
        Roles = await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.AccountId == account).OrderByDescending(grant => grant.From)
            .Join(db.Set<Role>(), grant => grant.RoleCode, role => role.Code, (grant, role) => new DatedLine(grant.RoleCode, role.Name, grant.From, grant.Until) { IsFromWorkAccount = grant.IsFromWorkAccount }).ToListAsync(ct);
        var teams = await db.Set<TeamMember>().AsNoTracking().Where(member => member.AccountId == account).OrderByDescending(member => member.From)
            .Join(db.Set<Team>(), member => member.TeamId, team => team.Id, (member, team) => new { member.TeamId, team.Name, member.From, member.Until }).ToListAsync(ct);
        Teams = [.. teams.Select(team => new DatedLine(team.TeamId.Value.ToString(), team.Name, team.From, team.Until))];
        return true;
    }

    public sealed record DatedLine(string Key, string Name, DateOnly From, DateOnly? Until)
    {
        /// <summary>Given by a group of the directory.</summary>
        public bool IsFromWorkAccount { get; init; }
    }
}

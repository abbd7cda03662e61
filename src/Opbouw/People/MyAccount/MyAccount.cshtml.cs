using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.MyAccount;

[NeedsLogIn]
public sealed class MyAccountPage(
    OpbouwDb db, WorkContext work, CurrentSession current, TimeProvider time, Send<ChangeMyName, Nothing> changeName, Send<EndMySessions, Nothing> end) : FormPage
{
    [BindProperty]
    public NameForm Form { get; set; } = new();

    public AccountId Me => work.Actor.Account;

    public string Email { get; private set; } = "";

    public bool HasSecondFactor { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public int Passkeys { get; private set; }

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool IsStaff => work.Actor.Kind == ActorKind.Staff;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Form = new NameForm { Name = work.Actor.Name };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return ModelState.IsValid
            ? Show(await changeName.RunAsync(new ChangeMyName(Form.Id, Form.Name!.Trim()), ct), _ => RedirectToPage())
            : Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct) =>
        ShowButton(await end.RunAsync(new EndMySessions(Guid.CreateVersion7(), new SessionId(session), null), ct), _ => RedirectToPage());

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct) =>
        ShowButton(await end.RunAsync(new EndMySessions(Guid.CreateVersion7(), null, current.Session!.Id), ct), _ => RedirectToPage());

    private async Task ReadAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        var now = time.GetUtcNow();
        var today = LocalTime.DayOf(now);
        Email = await db.Set<Account>().Where(account => account.Id == me.Value).Select(account => account.Email).SingleAsync(ct) ?? "";
        HasSecondFactor = await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == me, ct);
        RecoveryCodesLeft = await db.Set<RecoveryCode>().CountAsync(code => code.AccountId == me && code.UsedAt == null, ct);
        Roles = await db.Set<RoleGrant>().Where(grant => grant.AccountId == me && grant.From <= today && (grant.Until == null || grant.Until >= today))
            .Join(db.Set<Role>(), grant => grant.RoleCode, role => role.Code, (grant, role) => role.Name).ToListAsync(ct);
        Passkeys = await db.Set<Passkey>().CountAsync(passkey => passkey.AccountId == me, ct);
        var open = await db.Set<Session>().AsNoTracking().Where(session => session.AccountId == me.Value && session.IsComplete && session.EndsAt > now && session.IdleEndsAt > now)
            .OrderByDescending(session => session.StartedAt).ToListAsync(ct);
        Sessions = [.. open.Select(session => new SessionLine(session.Id, session.Device ?? "Onbekend apparaat", session.StartedAt, UsedOn(LocalTime.DayOf(session.LastUsedAt), today)))];
    }

    public bool IsThis(SessionLine session) => session.Id == current.Session?.Id;

    private static string UsedOn(DateOnly day, DateOnly today) => day == today ? "Vandaag gebruikt" : $"Laatst gebruikt op {DutchDates.Full(day)}";

    /// <param name="Used">By day: when exactly is nobody's business, not even on a screen that somebody looks at together with her.</param>
    public sealed record SessionLine(SessionId Id, string Device, DateTimeOffset StartedAt, string Used);
}

public sealed class NameForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul uw naam in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.ConfirmLostPhone;

/// <summary>Who waits for help without telephone, and what came of it lately. Never the own question.</summary>
[Needs(PeopleRights.HelpLostPhoneCode)]
public sealed class LostPhoneListPage(OpbouwDb db, WorkContext work, LocalTime time, Colleagues colleagues) : PageModel
{
    private const int Most = 100;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public IReadOnlyList<LostPhoneLine> Waiting { get; private set; } = [];

    public IReadOnlyList<LostPhoneLine> Over { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (now, me) = (time.Now, work.Actor.Account);
        var since = now - Lately;
        var all = await db.Set<LostPhone>().AsNoTracking().Where(lost => lost.AccountId != me && lost.AskedAt > since).OrderByDescending(lost => lost.AskedAt).Take(Most).ToListAsync(ct);
        var names = await colleagues.NamesAsync(all.Select(lost => lost.AccountId), ct);
        var lines = all.Select(lost => (lost, Line: new LostPhoneLine(
            lost.Id, names.GetValueOrDefault(lost.AccountId, "Iemand"), lost.Reason, lost.EndsAt, lost.EndedAt, lost.Ending, lost.StartedBy == me))).ToList();
        Waiting = [.. lines.Where(one => one.lost.IsWaitingAt(now)).Select(one => one.Line)];
        Over = [.. lines.Where(one => one.lost.EndedAt is not null).Select(one => one.Line)];
    }
}

public sealed record LostPhoneLine(
    LostPhoneId Id, string Name, LostPhoneReason Reason, DateTimeOffset EndsAt, DateTimeOffset? EndedAt, LostPhoneEnding? Ending, bool IsMine);

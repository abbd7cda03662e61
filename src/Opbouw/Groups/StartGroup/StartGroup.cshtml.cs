using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Groups.StartGroup;

/// <summary>For the worker: who is in the group, the way to its page, and a link for who carries it or lost hers.</summary>
[Needs(InitiativesRights.AccompanyCode)]
public sealed class StartGroupPage(OpbouwDb db, DataKeys keys, LookUpHash hashes, GroupLetters letters, GroupBoard board, WorkContext work, Send<StartGroup, Nothing> send) : InitiativeFormPage(db)
{
    private const int SeenShown = 10;

    [BindProperty]
    public StartGroupForm Form { get; set; } = new();

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    /// <summary>The way in for the worker herself; null when it is another worker's group.</summary>
    public string? Door { get; private set; }

    public GroupFacts? Facts { get; private set; }

    /// <summary>What people of the group said about where the worker stands; newest first, without names.</summary>
    public IReadOnlyList<PositionSeen> Seen { get; private set; } = [];

    /// <summary>Of whom the link is shown.</summary>
    public GroupMember? Shown { get; private set; }

    public string ShownLink { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "link")] Guid? of, CancellationToken ct)
    {
        if (!await LoadGroupAsync(ct)) return NotFound();
        Shown = Members.FirstOrDefault(member => member.Id.Value == of);
        if (Shown is not null) ShownLink = await letters.AddressOfAsync(Shown.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadGroupAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (mail, first) = (string.IsNullOrWhiteSpace(Form.Mail) ? null : Form.Mail.Trim(), new MemberId(Form.Id));
        var key = await keys.EnsureAsync(first.Value, ct);
        return Show(await send.RunAsync(new StartGroup(first, Initiative.Id, Form.CallName!.Trim(), key.SealAny(mail)) { To = mail }, ct), _ => Redirect($"{Address}/groep?link={first}"));
    }

    private async Task<bool> LoadGroupAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return false;
        var all = await Db.Set<GroupMember>().IgnoreQueryFilters().AsNoTracking().Where(member => member.InitiativeId == Initiative.Id && member.LeftOn == null).OrderBy(member => member.AskedOn).ThenBy(member => member.Id).ToListAsync(ct);
        Members = [.. all.Where(member => member.Kind != MemberKind.Companion)];
        if (all.Find(member => member.Kind == MemberKind.Companion) is { } me && Initiative.WorkerId == work.Actor.Account) Door = $"/groep/{await MemberKey.OfAsync(hashes, me.Id, ct)}";
        if (Members.Count > 0) Facts = await board.FactsAsync(Initiative, ct);
        Seen = await Db.Set<PositionSeen>().IgnoreQueryFilters().AsNoTracking().Where(seen => seen.InitiativeId == Initiative.Id).OrderByDescending(seen => seen.On).ThenByDescending(seen => seen.Id).Take(SeenShown).ToListAsync(ct);
        return true;
    }
}

public sealed class StartGroupForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Schrijf op hoe de anderen haar of hem noemen."), StringLength(GroupMember.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 30 letters.")]
    public string? CallName { get; set; }

    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(GroupMember.LongestMail, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na.")]
    public string? Mail { get; set; }
}

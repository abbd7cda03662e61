using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Support.WhoJoins;

/// <summary>Neighbours who want to join, with how to reach them. Each time it is shown stands in the read log.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class WhoJoinsPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, LookAt look, Send<MarkCalled, Nothing> send) : GroupFormPage(door, publicForm)
{
    public const int Shown = 60;

    /// <summary>Who was not called yet first, oldest first.</summary>
    public IReadOnlyList<Joiner> Joiners { get; private set; } = [];

    public int More { get; private set; }

    public Refusal? Closed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid voice, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !Visit.MayDecide) return NotFound();
        if (ActionId() is { } id)
        {
            var outcome = await send.RunAsync(new MarkCalled(id, Visit.Me.Id, new VoiceId(voice)), ct);
            if (!outcome.IsDone) await LoadAsync(ct);
            return Show(outcome, _ => Redirect($"{Address}/steun/meedoen"));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !Visit.MayDecide) return false;
        var id = Initiative.Id;
        var all = db.Set<Voice>().IgnoreQueryFilters().AsNoTracking().Where(voice => voice.InitiativeId == id && voice.Kind == VoiceKind.Joins && voice.SetApartWith == null && voice.Contact != null);
        More = Math.Max(0, await all.CountAsync(ct) - Shown);
        var rows = await all.OrderBy(voice => voice.CalledOn != null).ThenBy(voice => voice.GivenOn).ThenBy(voice => voice.Id).Take(Shown).ToListAsync(ct);
        var open = await look.AsAsync(LookKind.List, [.. rows.Select(voice => voice.Id.Value)], Visit.IsCompanion ? LookReason.OwnCaseload : LookReason.AskedByTheResident, ct);
        Closed = open.Refused;
        Joiners = [.. rows.Select(voice => new Joiner(voice.Id, open.Read(voice.Id.Value, voice.Name) ?? "Zonder naam", open.Read(voice.Id.Value, voice.Contact)!, voice.Postcode, voice.GivenOn, voice.CalledOn))];
        return true;
    }
}

/// <summary>A neighbour who wants to join.</summary>
public sealed record Joiner(VoiceId Id, string Name, string Contact, int? Postcode, DateOnly On, DateOnly? CalledOn)
{
    public bool IsMail => Shared.Ui.Forms.MailOrTelephoneAttribute.IsMail(Contact);
}

using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Groups.People;

/// <summary>Who is in the group, who wants to be, and how to bring somebody along.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class PeoplePage(GroupBoard board, GroupDoor door, PublicForm publicForm, LookUpHash hashes, WorkContext work, DataKeys keys, Send<StepPerson, Nothing> take, Send<LeaveGroup, Nothing> leave) : GroupFormPage(door, publicForm)
{
    public IReadOnlyList<GroupMember> People { get; private set; } = [];

    /// <summary>For who decides; the whole address.</summary>
    public string InviteAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStapAsync(Guid who, PersonStep step, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is not { } id) return Page();
        var outcome = await take.RunAsync(new StepPerson(id, Visit.Me.Id, new MemberId(who), step), ct);
        if (outcome.IsDone && step == PersonStep.TurnAway) await keys.DestroyAsync(who, ct);
        return ShowButton(outcome, _ => Redirect($"{Address}/mensen"));
    }

    public async Task<IActionResult> OnPostWegAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is not { } id) return Page();
        var outcome = await leave.RunAsync(new LeaveGroup(id, Visit.Me.Id), ct);
        if (outcome.IsDone) await keys.DestroyAsync(Visit.Me.Id.Value, ct);
        return Show(outcome, _ => Redirect("/initiatieven"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        People = await board.PeopleAsync(Visit, ct);
        if (Visit.MayDecide) InviteAddress = new Uri(work.Organisation.Address, $"/meedoen/{await InviteKey.OfAsync(hashes, Visit.Initiative.Id, ct)}").AbsoluteUri;
        return true;
    }
}

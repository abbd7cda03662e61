using Microsoft.AspNetCore.Mvc;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Groups;

/// <summary>A page of a group, opened with the key of one of its people. Forms on it need no cookie (<see cref="PublicForm"/>).</summary>
/// <remarks>Pages carry <c>[OpenByKey]</c> and <c>[IgnoreAntiforgeryToken]</c>; their route is <c>/groep/{key:length(64)}/…</c>, their forms have <c>asp-antiforgery="false"</c> and the hidden field.</remarks>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class GroupFormPage(GroupDoor door, PublicForm publicForm) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public GroupVisit Visit { get; private set; } = null!;

    public Initiative Initiative => Visit.Initiative;

    public string Address => $"/groep/{Key}";

    public string NewField => publicForm.New(Request);

    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await door.OpenAsync(Key, ct) is not { } visit)
            return false;
        Visit = visit;
        return true;
    }

    /// <summary>The id of the action; null when the page stood open too long, which is then told.</summary>
    protected Guid? ActionId()
    {
        var id = publicForm.Read(Request, Field);
        if (id is null)
            ModelState.AddModelError("", PublicForm.Expired);
        return id;
    }

    /// <summary>A button of a list: done, and the list again. When the page stood open too long, it comes again with what to do, and with buttons that work.</summary>
    /// <param name="load">Opens the group and reads what the page shows.</param>
    /// <param name="path">Of the list, after the address of the group.</param>
    protected async Task<IActionResult> PressAsync(Func<Task<bool>> load, string path, Func<Guid, Task<Outcome<Nothing>>> send)
    {
        // The button says it all: what another form of this page misses is no fault.
        ModelState.Clear();
        if (!await load()) return NotFound();
        return ActionId() is { } id ? ShowButton(await send(id), _ => Redirect(Address + path)) : Page();
    }

    protected IActionResult ToGroup(Outcome<Nothing> outcome) => Show(outcome, _ => Redirect(Address));
}

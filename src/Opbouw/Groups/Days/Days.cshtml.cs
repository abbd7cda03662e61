using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Groups.Days;

/// <summary>When the group meets or does something.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class DaysPage(GroupBoard board, GroupDoor door, PublicForm publicForm, LocalTime time, Send<AddDay, Nothing> add, Send<TakeAwayDay, Nothing> takeAway) : GroupFormPage(door, publicForm)
{
    [BindProperty]
    public DayForm Form { get; set; } = new();

    public IReadOnlyList<GroupDay> Days { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id && ModelState.IsValid
            ? Show(await add.RunAsync(new AddDay(new DayId(id), Visit.Me.Id, Form.What!.Trim(), Form.Day!.Value, Form.From, Form.Place?.Trim()), ct), _ => Redirect($"{Address}/dagen")) : Page();
    }

    public Task<IActionResult> OnPostWegAsync(Guid day, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "/dagen", id => takeAway.RunAsync(new TakeAwayDay(id, Visit.Me.Id, new DayId(day)), ct));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Days = await board.ComingDaysAsync(Visit, ct);
        return true;
    }
}

public sealed class DayForm
{
    [Required(ErrorMessage = "Schrijf op wat jullie dan doen."), StringLength(GroupDay.LongestWhat, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? What { get; set; }

    [Required(ErrorMessage = "Kies een dag.")]
    public DateOnly? Day { get; set; }

    public TimeOnly? From { get; set; }

    [StringLength(GroupDay.LongestPlace, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? Place { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Groups.Tasks;

/// <summary>What has to be done, and who does it.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class TasksPage(GroupBoard board, GroupDoor door, PublicForm publicForm, LocalTime time, Send<AddTask, Nothing> add, Send<StepTask, Nothing> take) : GroupFormPage(door, publicForm)
{
    [BindProperty]
    public TaskForm Form { get; set; } = new();

    public IReadOnlyList<TaskLine> Open { get; private set; } = [];

    public IReadOnlyList<TaskLine> Done { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id && ModelState.IsValid ? Show(await add.RunAsync(new AddTask(new TaskId(id), Visit.Me.Id, Form.What!.Trim(), Form.Before), ct), _ => Redirect($"{Address}/taken")) : Page();
    }

    public Task<IActionResult> OnPostStapAsync(Guid task, TaskStep step, double? hours, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "/taken", id => take.RunAsync(new StepTask(id, Visit.Me.Id, new TaskId(task), step) { Hours = hours }, ct));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Open = await board.OpenTasksAsync(Visit, ct);
        Done = await board.DoneTasksAsync(Visit, ct);
        return true;
    }
}

public sealed class TaskForm
{
    [Required(ErrorMessage = "Schrijf op wat er moet gebeuren."), StringLength(GroupTask.LongestWhat, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? What { get; set; }

    public DateOnly? Before { get; set; }
}

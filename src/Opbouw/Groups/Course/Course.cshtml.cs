using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Course;

/// <summary>Where it stands, where the worker stands in the eyes of the group, how strong the group is, and whether it still lives.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class CoursePage(OpbouwDb db, GroupBoard board, GroupDoor door, PublicForm publicForm, LocalTime time, Send<SayHowWeSeeIt, Nothing> see, Send<TellOurselves, Nothing> tell) : GroupFormPage(door, publicForm)
{
    private const int PartsShown = 20;

    public static readonly IReadOnlyList<Choice> Positions =
    [
        new(nameof(WorkerPosition.Behind), "Wij doen het zelf"),
        new(nameof(WorkerPosition.Beside), "Wij beslissen, de opbouwwerker loopt mee"),
        new(nameof(WorkerPosition.InFront), "De opbouwwerker gaat voorop"),
    ];

    public static readonly IReadOnlyList<Choice> Answers = Choice.All<AliveAnswer>(answer => answer.Label());

    [BindProperty]
    public SeenForm Form { get; set; } = new();

    [BindProperty]
    public AliveForm Alive { get; set; } = new();

    public GroupFacts Facts { get; private set; } = null!;

    /// <summary>In the last half year, by place.</summary>
    public IReadOnlyList<(WorkerPosition Position, int Times)> Seen { get; private set; } = [];

    /// <summary>Who was not there yet, said at the last step.</summary>
    public string? NotHereYet { get; private set; }

    /// <summary>The newest step of each public partner.</summary>
    public IReadOnlyList<GovernmentPart> Government { get; private set; } = [];

    public AliveCheck? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        this.JudgeOnly(nameof(Form));
        return ActionId() is { } id && ModelState.IsValid ? Show(await see.RunAsync(new SayHowWeSeeIt(new SeenId(id), Visit.Me.Id, Form.Position!.Value, Form.Words?.Trim()), ct), _ => Redirect($"{Address}/weg")) : Page();
    }

    public async Task<IActionResult> OnPostLeeftAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Asked is null) return NotFound();
        this.JudgeOnly(nameof(Alive));
        return ActionId() is { } id && ModelState.IsValid ? Show(await tell.RunAsync(new TellOurselves(id, Visit.Me.Id, Asked.Months, Alive.Answer!.Value, Alive.Words?.Trim()), ct), _ => Redirect($"{Address}/weg"), nameof(Alive)) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var (initiative, since) = (Visit.Initiative.Id, time.Today.AddMonths(-6));
        Facts = await board.FactsAsync(Visit.Initiative, ct);
        Seen = [.. (await db.Set<PositionSeen>().IgnoreQueryFilters().Where(seen => seen.InitiativeId == initiative && seen.On >= since).GroupBy(seen => seen.Position).Select(seen => new { seen.Key, Times = seen.Count() }).ToListAsync(ct)).OrderByDescending(seen => seen.Times).Select(seen => (seen.Key, seen.Times))];
        NotHereYet = await db.Set<PhaseMove>().IgnoreQueryFilters().Where(move => move.InitiativeId == initiative && move.NotHereYet != null).OrderByDescending(move => move.Number).Select(move => move.NotHereYet).FirstOrDefaultAsync(ct);
        Government = [.. (await db.Set<GovernmentPart>().IgnoreQueryFilters().AsNoTracking().Where(part => part.InitiativeId == initiative).OrderByDescending(part => part.On).ThenByDescending(part => part.Id).Take(PartsShown).ToListAsync(ct)).DistinctBy(part => part.PartnerId)];
        Asked = Visit.Initiative.AskedOn(time.Today);
        return true;
    }
}

public sealed class SeenForm
{
    [Required(ErrorMessage = "Kies hoe jij het ziet.")]
    public WorkerPosition? Position { get; set; }

    [ManyLines, StringLength(PositionSeen.LongestWords, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }
}

public sealed class AliveForm
{
    [Required(ErrorMessage = "Kies hoe het gaat.")]
    public AliveAnswer? Answer { get; set; }

    [ManyLines, StringLength(Initiative.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }
}

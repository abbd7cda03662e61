using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.TellBack;

/// <summary>Per find-spot the answers that are still to be told there.</summary>
[Needs(AgendaRights.TellBackCode)]
public sealed class TellBackListPage(OpbouwDb db, Send<TellBack, Nothing> send, LocalTime time) : FormPage
{
    [BindProperty]
    public TellBackForm Form { get; set; } = new();

    public IReadOnlyList<IGrouping<string, ToTell>> Places { get; private set; } = [];

    public DateOnly Today => time.Today;

    public bool IsJustTold { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "verteld")] bool told, CancellationToken ct)
    {
        IsJustTold = told;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var command = new TellBack(Form.Id, new AgendaItemId(Form.ItemId), new FindSpotId(Form.FindSpotId), Form.HeardBy!.Value);
            if (await send.RunAsync(command, ct) is var outcome && outcome is not Outcome<Nothing>.Refused)
                return Show(outcome, _ => Redirect("/terugvertellen?verteld=true"));
            Show(outcome, _ => Page());
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>The row that was sent and is not right: only that one shows what was typed and what is wrong about it.</summary>
    public bool IsWrong(ToTell row) => !ModelState.IsValid && Form.ItemId == row.Id.Value && Form.FindSpotId == row.FindSpotId.Value;

    private async Task LoadAsync(CancellationToken ct)
    {
        var rows = await db.Set<AgendaItem>().AsNoTracking()
            .Where(item => item.AnsweredOn != null && item.ToldBackOn == null && item.ClosedOn == null && item.Status != AgendaStatus.MoreWanted)
            .SelectMany(item => item.Places.Where(place => place.ToldOn == null), (item, place) => new { item.Id, item.Title, item.AnsweredOn, place.FindSpotId })
            .Join(db.Set<FindSpot>(), row => row.FindSpotId, spot => spot.Id, (row, spot) => new { row.Id, row.Title, row.AnsweredOn, row.FindSpotId, spot.Name })
            .OrderBy(row => row.Name).ThenBy(row => row.AnsweredOn).Take(200).ToListAsync(ct);
        var ids = rows.Select(row => row.Id).Distinct().ToList();
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => ids.Contains(a.AgendaItemId)).ToListAsync(ct);
        Places = [.. rows.Select(row => new ToTell(row.Id, row.Title, row.FindSpotId, row.Name, NewestOf(answers, row.Id))).GroupBy(row => row.Place)];
    }

    private static Answer NewestOf(List<Answer> answers, AgendaItemId item) =>
        answers.Where(a => a.AgendaItemId == item).OrderBy(a => a.GivenAt).ThenBy(a => a.Id.Value).Last();
}

public sealed record ToTell(AgendaItemId Id, string Title, FindSpotId FindSpotId, string Place, Answer Answer);

public sealed class TellBackForm
{
    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    public Guid FindSpotId { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel mensen het hoorden.")]
    [Range(0, 2000, ErrorMessage = "Vul een aantal in tussen 0 en 2000.")]
    public int? HeardBy { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.TellBack;

/// <summary>Per find-spot the answers that are still to be told there.</summary>
[Needs(AgendaRights.TellBackCode)]
public sealed class TellBackListPage(OpbouwDb db, Send<TellBack, Nothing> send, WorkContext work, LocalTime time) : FormPage
{
    private const string WithoutPlace = "Zonder vindplek";

    [BindProperty]
    public TellBackForm Form { get; set; } = new();

    public IReadOnlyList<IGrouping<string, ToTell>> Places { get; private set; } = [];

    /// <summary>For a question that began nowhere in particular.</summary>
    public IReadOnlyList<Choice> Spots { get; private set; } = [];

    public bool IsJustTold { get; private set; }

    /// <summary>What stood in the box that was wrong.</summary>
    public string? Typed => ModelState["Form.HeardBy"]?.AttemptedValue;

    public async Task OnGetAsync([FromQuery(Name = "verteld")] bool told, CancellationToken ct)
    {
        IsJustTold = told;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var command = new TellBack(Form.Id, new AgendaItemId(Form.ItemId), new FindSpotId(Form.FindSpotId!.Value), Form.HeardBy!.Value);
            if (await send.RunAsync(command, ct) is var outcome && outcome is not Outcome<Nothing>.Refused)
                return Show(outcome, _ => Redirect("/terugvertellen?verteld=true"));
            Show(outcome, _ => Page());
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>Many forms with one name: only the one that was sent shows what is wrong.</summary>
    public bool WrongAt(ToTell row) =>
        !ModelState.IsValid && row.Id.Value == Form.ItemId && (row.FindSpotId is null || row.FindSpotId.Value.Value == Form.FindSpotId);

    private async Task LoadAsync(CancellationToken ct)
    {
        var items = await db.Set<AgendaItem>().AsNoTracking().Include(item => item.Answers).Include(item => item.Places).AsSplitQuery()
            .ThatAreToBeTold()
            .OrderBy(item => item.AnsweredOn).ThenBy(item => item.Id).Take(100).ToListAsync(ct);
        var spotIds = items.SelectMany(item => item.Places).Select(place => place.FindSpotId).Distinct().ToList();
        var names = await db.Set<FindSpot>().AsNoTracking().Where(spot => spotIds.Contains(spot.Id)).ToDictionaryAsync(spot => spot.Id, spot => spot.Name, ct);
        Places =
        [
            .. items.SelectMany(item => SpotsOf(item).Select(spot => new ToTell(
                    item.Id, item.Title, spot, spot is { } id ? names.GetValueOrDefault(id, "Een vindplek") : WithoutPlace, item.Newest!, item.PromiseKeptOn is not null)))
                .GroupBy(row => row.Place).OrderBy(place => place.Key, StringComparer.Create(LocalTime.Dutch, ignoreCase: true)),
        ];
        if (Places.Any(place => place.Key == WithoutPlace))
            await LoadSpotsAsync(ct);
    }

    private static IEnumerable<FindSpotId?> SpotsOf(AgendaItem item) =>
        item.Places.Count == 0 ? [null] : item.Places.Where(place => place.ToldNews < item.News).Select(place => (FindSpotId?)place.FindSpotId);

    private async Task LoadSpotsAsync(CancellationToken ct)
    {
        var (teams, today) = (work.Actor.Teams, time.Today);
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => teams.Contains(spot.TeamId) && (spot.EndsOn == null || spot.EndsOn >= today))
            .OrderBy(spot => spot.Name).Select(spot => new { spot.Id, spot.Name }).ToListAsync(ct);
        Spots = [.. spots.Select(spot => new Choice(spot.Id.Value.ToString(), spot.Name))];
    }
}

/// <param name="FindSpotId">Null when the question began at no find-spot: the worker says where she told it.</param>
public sealed record ToTell(AgendaItemId Id, string Title, FindSpotId? FindSpotId, string Place, Answer Answer, bool IsPromiseKept)
{
    public string Key => $"{Id.Value}-{FindSpotId?.Value}";
}

public sealed class TellBackForm
{
    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    [Required(ErrorMessage = "Kies waar je het vertelde.")]
    public Guid? FindSpotId { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel mensen het hoorden. Was er niemand? Vul 0 in.")]
    [Range(0, 2000, ErrorMessage = "Vul een aantal in tussen 0 en 2000.")]
    public int? HeardBy { get; set; }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.People.WhoIsMyWorker;

/// <summary>The workers of one area: how to reach them, what each is for. Nobody there: the general number, never an empty page.</summary>
[KeptPage("jaar")]
public sealed class WorkersHerePage(OrganisationAreas areas, WorkerCards cards, IEnumerable<IMeetingPlaces> places, OpbouwDb db) : PageModel
{
    public AreaNode Area { get; private set; } = null!;

    public string AreaPage { get; private set; } = "";

    public IReadOnlyList<ShownWorker> Workers { get; private set; } = [];

    public IReadOnlyList<MeetingPlace> Places { get; private set; } = [];

    /// <summary>Where the first worker is today; empty when she does not say.</summary>
    public IReadOnlyList<string> Today { get; private set; } = [];

    /// <summary>The number of the organisation, for when nobody has a card here.</summary>
    public string? Phone { get; private set; }

    /// <summary>The worker that residents most often need; the others come after.</summary>
    public ShownWorker? First => Workers.Count > 0 ? Workers[0] : null;

    public static string AddressOf(AreaSnapshot snapshot, AreaNode area) => snapshot.AddressOf(area) is var address && address.IndexOf('?', StringComparison.Ordinal) is > 0 and var query
        ? $"{address[..query]}/opbouwwerker{address[query..]}" : $"{address}/opbouwwerker";

    public async Task<IActionResult> OnGetAsync(string code, int? jaar, CancellationToken ct)
    {
        var snapshot = await areas.SnapshotAsync(ct);
        var found = AreaCode.Normalise(code) is not { } asked || !ModelState.IsValid ? null
            : jaar is { } year ? snapshot.Tree.Find(new AreaCode(asked, year)) : snapshot.Tree.FindByCode(asked, snapshot.On);
        if (found is null)
            return NotFound();
        (Area, AreaPage) = (found, snapshot.AddressOf(found));
        var scope = AreaScope.Of(snapshot.Tree, found);
        Workers = [.. (await cards.InAsync(scope, ct)).DistinctBy(worker => worker.Card.AccountId)];
        foreach (var source in places)
        {
            Places = [.. Places, .. await source.InAsync(scope, ct)];
            if (First is { } first)
                Today = [.. Today, .. (await source.TodayAsync([first.Card.AccountId], ct))[first.Card.AccountId]];
        }

        Phone = await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.Phone).SingleOrDefaultAsync(ct);
        return Page();
    }

    /// <summary>On the days that she does not work: who does.</summary>
    public string? Instead(ShownWorker worker)
    {
        if (worker.Card.Days.Count == 0)
            return null;
        var free = Enumerable.Range(1, 5).Except(worker.Card.Days).ToList();
        var other = Workers.Where(one => one.Kind == worker.Kind && one != worker).FirstOrDefault(one => one.Card.Days.Intersect(free).Any());
        return other is null ? null
            : $"Belt u op {WorkerCard.InWords([.. other.Card.WorkDays.Where(day => free.Contains((int)day)).Select(Shared.Ui.DutchDates.DayName)])}? Dan neemt {other.Card.Name} op.";
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Agenda.Publishing;

/// <summary>U zei, wij deden: every published question with its way round. Reads published rows only.</summary>
[KeptPage("wijk", "onderwerp", "blad")]
public sealed class YouSaidWeDidPage(OpbouwDb db, ChosenSettings settings, LocalTime time) : PageModel
{
    private const int PageSize = 8;

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public Guid? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "onderwerp")]
    public Theme? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<PublishedQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public IReadOnlyList<PartnerPace> Paces { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    public int AskedThisYear { get; private set; }

    public int AnsweredThisYear { get; private set; }

    public int ToldThisYear { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = db.Set<PublishedQuestion>().AsNoTracking();
        await CountAsync(all, ct);
        var numbers = await all.GroupBy(q => new { q.AreaId, q.AreaName, q.Theme }, (about, questions) => new { about.AreaId, about.AreaName, about.Theme, Number = questions.Count() }).ToListAsync(ct);
        Areas = [.. numbers.DistinctBy(about => about.AreaId).OrderBy(about => about.AreaName, StringComparer.Ordinal).Select(about => new Choice(about.AreaId.Value.ToString(), about.AreaName))];
        var chosen = all;
        if (Area is { } area)
            chosen = chosen.Where(q => q.AreaId == new Opbouw.Areas.AreaId(area));
        if (Theme is { } theme)
            chosen = chosen.Where(q => q.Theme == theme);
        var found = numbers.Where(about => (Area is null || about.AreaId.Value == Area) && (Theme is null || about.Theme == Theme)).Sum(about => about.Number);
        LastSheet = Math.Max(1, (found + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Questions = await chosen.OrderByDescending(q => q.ChangedOn).ThenBy(q => q.Code).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }

    private async Task CountAsync(IQueryable<PublishedQuestion> all, CancellationToken ct)
    {
        var since = new DateOnly(Today.Year, 1, 1);
        var days = await all.Where(q => q.AskedOn >= since).Select(q => new { q.PartnerName, q.AskedOn, q.AnsweredOn, q.ToldOn }).ToListAsync(ct);
        AskedThisYear = days.Count;
        AnsweredThisYear = days.Count(q => q.AnsweredOn is not null);
        ToldThisYear = days.Count(q => q.ToldOn is not null);
        var fewest = await settings.NumberAsync(AgendaNumbers.FewestForPace, ct);
        Paces = [.. days.Where(q => q.AnsweredOn is not null)
            .GroupBy(q => q.PartnerName, q => q.AnsweredOn!.Value.DayNumber - q.AskedOn.DayNumber)
            .Where(partner => partner.Count() >= fewest)
            .Select(partner => new PartnerPace(partner.Key, Median([.. partner.Order()]), partner.Count()))
            .OrderBy(pace => pace.Partner, StringComparer.Ordinal)];
    }

    private static int Median(int[] sorted) => sorted.Length % 2 == 1
        ? sorted[sorted.Length / 2]
        : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}

/// <summary>Half of a partner's answers came within this number of days.</summary>
public sealed record PartnerPace(string Partner, int MedianDays, int Answers);

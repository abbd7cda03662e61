using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Settings.SettingPage;

/// <summary>One part: how it stands now, what is planned, and every version with who, when, why and from what to what.</summary>
[Needs(SettingRights.ReadCode)]
public sealed class SettingPageModel(OpbouwDb db, WorkContext work, LocalTime time) : PageModel
{
    private const int MostShown = 60;

    public SettingKind Kind { get; private set; } = null!;

    public IReadOnlyList<SettingLine> Now { get; private set; } = [];

    public IReadOnlyList<TabLink> Details { get; private set; } = [];

    public IReadOnlyList<ShownVersion> Versions { get; private set; } = [];

    public bool MayChange => work.Actor.May(Kind.Change);

    public DateOnly Today => time.Today;

    [BindProperty(SupportsGet = true, Name = "bewaard")]
    public string? KeptNumber { get; set; }

    public ShownVersion? Kept => int.TryParse(KeptNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Versions.FirstOrDefault(version => version.Number == number && number > 0) : null;

    public bool IsKept => Kept is not null;

    public async Task<IActionResult> OnGetAsync(string deel, CancellationToken ct)
    {
        if (House.SettingOf(deel) is not { } kind)
            return NotFound();
        Kind = kind;
        var versions = await db.Set<SettingVersion>().AsNoTracking().Where(version => version.Part == kind.Code).OrderByDescending(version => version.Number).Take(MostShown).ToListAsync(ct);
        var inForce = await db.Set<SettingVersion>().AsNoTracking().InForceOn(kind.Code, time.Today).FirstOrDefaultAsync(ct);
        var now = inForce?.Text ?? await kind.BeforeTheFirstAsync(db, ct) ?? kind.UsualText;
        Now = kind.LinesOf(now);
        if (kind == MoneyBook.Kind && MayChange)
            Details = [.. MoneyBook.Kind.Read(now).Sources.Select(source => new TabLink($"Verander {source.Name}", $"{kind.Form}?id={source.Id}", false))];
        var names = await NamesAsync(versions, ct);
        var shown = versions.Select((version, place) => Show(version, versions.ElementAtOrDefault(place + 1)?.Text, inForce?.Number ?? 0, names));
        Versions = kind.HoldsAtOnce || versions.Count == MostShown ? [.. shown] : [.. shown, Beginning(inForce is null)];
        return Page();
    }

    private ShownVersion Show(SettingVersion version, string? before, int inForce, Dictionary<Guid, string> names) => new(
        version.Number, version.At, version.From, version.Actor is { } actor ? names.GetValueOrDefault(actor.Value, "Iemand van vroeger") : "Opbouw", version.Why)
    {
        IsInForce = version.Number == inForce,
        IsPlanned = version.From > time.Today,
        MayBePutBack = version.Number != inForce || version.From > time.Today,
        PutBack = version.PutBack,
        Changes = before is null && Kind.HoldsAtOnce ? [] : ShownChange.Between(Kind.LinesOf(before ?? Kind.UsualText), Kind.LinesOf(version.Text)),
    };

    private static ShownVersion Beginning(bool isInForce) => new(0, default, default, "Opbouw", "") { IsInForce = isInForce, MayBePutBack = !isInForce };

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<SettingVersion> versions, CancellationToken ct)
    {
        var ids = versions.Select(version => version.Actor?.Value).OfType<Guid>().Distinct().ToList();
        return await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
    }
}

public sealed record ShownVersion(int Number, DateTimeOffset At, DateOnly From, string Who, string Why)
{
    public bool IsInForce { get; init; }

    public bool IsPlanned { get; init; }

    public bool MayBePutBack { get; init; }

    public int? PutBack { get; init; }

    public IReadOnlyList<ShownChange> Changes { get; init; } = [];
}

/// <summary>One line that is other than in the version before.</summary>
public sealed record ShownChange(string Label, string? From, string? To)
{
    public static IReadOnlyList<ShownChange> Between(IReadOnlyList<SettingLine> before, IReadOnlyList<SettingLine> after)
    {
        var (was, becomes) = (before.ToLookup(line => line.Label, line => line.Value), after.ToLookup(line => line.Label, line => line.Value));
        return [.. before.Concat(after).Select(line => line.Label).Distinct()
            .Select(label => new ShownChange(label, was[label].FirstOrDefault(), becomes[label].FirstOrDefault())).Where(change => change.From != change.To)];
    }
}

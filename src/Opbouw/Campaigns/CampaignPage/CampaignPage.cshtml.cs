using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns.CampaignPage;

/// <summary>One campaign: how full each stadsdeel is, and what people want to do. Who they are stands behind a look that is written down.</summary>
[Needs(CampaignsRights.RunCode)]
public sealed class CampaignPageModel(OpbouwDb db, OrganisationAreas areas, LocalTime time) : PageModel
{
    private const int PerSheet = 25;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "stadsdeel")]
    public Guid? District { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public int LastSheet { get; private set; } = 1;

    public Campaign Campaign { get; private set; } = null!;

    /// <summary>By name.</summary>
    public IReadOnlyList<CampaignDistrict> Districts => [.. Campaign.Districts.OrderBy(district => district.Name, StringComparer.CurrentCulture)];

    public IReadOnlyList<SignUpRow> Rows { get; private set; } = [];

    public string? Chosen => Campaign.Districts.Find(district => district.AreaId.Value == District)?.Name;

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<Campaign>().AsNoTracking().Include(known => known.Districts).SingleOrDefaultAsync(known => known.Id == new CampaignId(Id), ct) is not { } campaign)
            return NotFound();
        Campaign = campaign;
        var all = db.Set<SignUp>().AsNoTracking().Where(one => one.CampaignId == campaign.Id && one.End == null);
        if (District is { } district)
            all = all.Where(one => one.DistrictId == new AreaId(district));
        LastSheet = Math.Max(1, (await all.CountAsync(ct) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        var tree = await areas.TreeAsync(ct);
        // Without name and address: what is not asked for can not leak.
        var rows = await all.OrderByDescending(one => one.HasPlace).ThenBy(one => one.DistrictId).ThenBy(one => one.Number).Skip((Sheet - 1) * PerSheet).Take(PerSheet)
            .Select(one => new { one.Id, one.AreaId, one.DistrictId, one.Number, one.HasPlace, one.Idea, one.ChosenOn, one.JoinedAt }).ToListAsync(ct);
        Rows = [.. rows.Select(one => new SignUpRow(one.Id, tree.Find(one.AreaId)?.Name ?? "", campaign.Districts.Find(known => known.AreaId == one.DistrictId)?.Name ?? "", one.Number, one.HasPlace, one.Idea, one.ChosenOn, LocalTime.DayOf(one.JoinedAt)))];
        return Page();
    }
}

public sealed record SignUpRow(SignUpId Id, string Area, string District, int Number, bool HasPlace, string? Idea, DateOnly? ChosenOn, DateOnly On)
{
    public string State => ChosenOn is not null ? "gekozen en verteld" : HasPlace ? "heeft een plek" : "wachtlijst";
}

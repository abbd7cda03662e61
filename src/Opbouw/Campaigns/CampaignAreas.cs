using Opbouw.Areas;
using Opbouw.Shared.Ui;

namespace Opbouw.Campaigns;

/// <summary>Stadsdelen and the quarters in them. A town without stadsdelen counts as one.</summary>
public static class CampaignAreas
{
    public static IReadOnlyList<AreaNode> Districts(AreaTree tree, DateOnly on)
    {
        var valid = tree.All.Where(area => area.IsValidOn(on)).ToList();
        var kind = valid.Exists(area => area.Kind == AreaKind.District) ? AreaKind.District : AreaKind.City;
        return [.. valid.Where(area => area.Kind == kind).OrderBy(area => area.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Where somebody may live who takes part, by name. A stadsdeel without quarters stands there itself.</summary>
    public static IReadOnlyList<Choice> Quarters(AreaTree tree, DateOnly on, IReadOnlyCollection<AreaId> districts) =>
        [.. districts.SelectMany(district => QuartersOf(tree, on, district)).OrderBy(area => area.Name, StringComparer.CurrentCulture).Select(area => new Choice(area.Id.Value.ToString(), area.Name))];

    /// <summary>Null when this quarter is in none of them.</summary>
    public static AreaId? DistrictOf(AreaTree tree, AreaId quarter, IReadOnlyCollection<AreaId> districts)
    {
        var path = tree.Path(quarter).Select(area => area.Id).ToHashSet();
        return districts.Where(path.Contains).Select(district => (AreaId?)district).FirstOrDefault();
    }

    private static List<AreaNode> QuartersOf(AreaTree tree, DateOnly on, AreaId district)
    {
        var below = tree.DescendantsAndSelf(district).Where(area => area.IsValidOn(on)).ToList();
        var quarters = below.Where(area => area.Kind == AreaKind.Quarter).ToList();
        return quarters.Count > 0 ? quarters : [.. below.Where(area => area.Id == district)];
    }
}

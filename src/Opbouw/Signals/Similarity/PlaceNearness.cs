using Opbouw.Areas;
using Opbouw.FieldWork;

namespace Opbouw.Signals.Similarity;

/// <summary>How near two places are, by the smallest area that holds both.</summary>
public static class PlaceNearness
{
    public static Nearness Between(AreaTree tree, AreaId area, FindSpotId? spot, AreaId otherArea, FindSpotId? otherSpot)
    {
        if (spot is not null && spot == otherSpot) return Nearness.SameSpot;
        var (path, other) = (tree.Path(area), tree.Path(otherArea));
        var shared = 0;
        while (shared < Math.Min(path.Count, other.Count) && path[shared].Id == other[shared].Id) shared++;
        return shared == 0 ? Nearness.Elsewhere : path[shared - 1].Kind switch
        {
            AreaKind.Street or AreaKind.Block => Nearness.SameBlock,
            AreaKind.Quarter => Nearness.SameQuarter,
            AreaKind.District or AreaKind.TeamArea => Nearness.SameDistrict,
            _ => Nearness.Elsewhere,
        };
    }
}

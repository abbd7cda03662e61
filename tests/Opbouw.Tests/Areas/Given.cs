using Opbouw.Areas;
using Opbouw.Areas.BuiltIn;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

internal static class Given
{
    public static async Task<AreaTree> AlmereTreeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var plan = AreaImportPlan.Make(AreaTree.Empty, await BuiltInAreas.AreasAsync(ct));
        Assert.Empty(plan.Problems);
        var bare = plan.Result([]);
        var postcodes = await BuiltInAreas.PostcodesAsync(ct);
        return plan.Result(postcodes.Select(row => new AreaPostcode(row.Postcode, bare.Find(row.Area)!.Id, row.SourceRow)));
    }

    public static AreaRow ARow(string code, int year, string name, AreaKind? kind = null) =>
        new(1, new AreaCode(code, year), name, kind ?? AreaCode.KindOf(code)!.Value) { ParentCode = AreaCode.ParentOf(code) };
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Areas.Import;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Areas.BuiltIn;

/// <summary>Gives a new organisation the areas of Almere. An organisation that has areas keeps them as they are.</summary>
internal sealed class SeedBuiltInAreas : ISeed
{
    public async Task SeedAsync(OpbouwDb db, Organisation organisation, CancellationToken ct)
    {
        if (await db.Set<Area>().AnyAsync(ct))
            return;

        var plan = AreaImportPlan.Make(AreaTree.Empty, await BuiltInAreas.AreasAsync(ct));
        var tree = plan.Result([]);
        var store = new AreaStore(db);
        await store.SaveAsync(plan, ct);
        await store.SaveAsync(FigureImportPlan.Make(tree, await BuiltInAreas.FiguresAsync(ct)).Figures, ct);
        await store.SaveAsync(PostcodeImportPlan.Make(tree, await BuiltInAreas.PostcodesAsync(ct)).Postcodes, ct);
    }
}

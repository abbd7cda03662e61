using Opbouw.Areas;
using Opbouw.Areas.BuiltIn;

namespace Opbouw.Demo.Writing;

/// <summary>The ids of the built-in areas by their names, which is how the texts call them.</summary>
internal static class DemoAreas
{
    public static async Task<IReadOnlyDictionary<string, AreaId>> ByNameAsync(CancellationToken ct) =>
        (await BuiltInAreas.AreasAsync(ct)).ToDictionary(row => row.Name, _ => AreaId.New());
}

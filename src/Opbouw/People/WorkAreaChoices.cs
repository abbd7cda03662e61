using Opbouw.Areas;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>Cities and their districts: where an organisation may say that it works.</summary>
internal static class WorkAreaChoices
{
    public static IReadOnlyList<Choice> Of(AreaTree tree, DateOnly on) =>
        [.. tree.All.Where(area => area.IsValidOn(on) && area.Kind is AreaKind.City or AreaKind.District)
            .OrderBy(area => string.Join('/', tree.Path(area.Id).Select(step => step.Name)), StringComparer.CurrentCulture)
            .Select(area => new Choice(area.Id.Value.ToString(), area.Name, area.Kind == AreaKind.City ? "de hele stad" : null))];
}

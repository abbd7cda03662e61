using Opbouw.Shared.Ui;

namespace Opbouw.Areas;

/// <summary>The quarters of today as a list to choose from, by name.</summary>
public static class QuarterChoices
{
    public static IReadOnlyList<Choice> Of(AreaTree tree, DateOnly on) => Of(tree.All.Where(area => area.IsValidOn(on)));

    public static IReadOnlyList<Choice> Of(IEnumerable<AreaNode> areas) =>
        [.. areas.Where(area => area.Kind == AreaKind.Quarter).OrderBy(area => area.Name, StringComparer.CurrentCulture).Select(area => new Choice(area.Id.Value.ToString(), area.Name))];
}

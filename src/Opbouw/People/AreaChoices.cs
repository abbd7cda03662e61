using Opbouw.Areas;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>The tree of areas as a list to choose from: each area below the one it lies in, with dashes for the depth.</summary>
internal static class AreaChoices
{
    public static IReadOnlyList<Choice> Of(AreaTree tree, DateOnly on) => [.. tree.Roots.SelectMany(root => Below(tree, root, on, 0))];

    private static IEnumerable<Choice> Below(AreaTree tree, AreaNode area, DateOnly on, int depth)
    {
        yield return new Choice(area.Id.Value.ToString(), $"{string.Concat(Enumerable.Repeat("– ", depth))}{area.Name}");
        foreach (var below in tree.Children(area.Id, on).SelectMany(child => Below(tree, child, on, depth + 1)))
            yield return below;
    }
}

using Opbouw.Shared.Search.Index;

namespace Opbouw.Shared.Modules;

/// <summary>The modules of this house; filled once at start by <c>OpbouwModules</c>, before anything asks for the model.</summary>
public static class House
{
    public static IReadOnlyList<IModule> Modules { get; private set; } = [];

    /// <summary>What can be searched. Asked at every save, so made once.</summary>
    public static IReadOnlyList<SearchKind> SearchKinds { get; private set; } = [];

    /// <summary>Pages that take files.</summary>
    public static IReadOnlyList<Upload> Uploads { get; private set; } = [];

    public static void Open(IReadOnlyList<IModule> modules) =>
        (Modules, SearchKinds, Uploads) = (modules, [.. modules.SelectMany(module => module.SearchKinds)], [.. modules.SelectMany(module => module.Uploads)]);
}

namespace Opbouw.Shared.Modules;

/// <summary>The modules of this house; filled once at start by <c>OpbouwModules</c>, before anything asks for the model.</summary>
public static class House
{
    public static IReadOnlyList<IModule> Modules { get; private set; } = [];

    public static void Open(IReadOnlyList<IModule> modules) => Modules = modules;
}

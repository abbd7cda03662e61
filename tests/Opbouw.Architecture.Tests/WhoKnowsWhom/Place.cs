using ArchUnitNET.Domain;

namespace Opbouw.Architecture.Tests.WhoKnowsWhom;

/// <summary>Where a type lives: module and folder inside it. Opbouw.Signals.RaiseSignal.X → Signals, RaiseSignal.</summary>
internal sealed record Place(string Module, string Folder)
{
    public const string Shared = "Shared";

    public bool IsModule => Module is not ("" or Shared);

    /// <summary>Null when the type is not under this root, or is one of the root's own (the program and its list of modules).</summary>
    public static Place? Of(IType type, string root)
    {
        var name = type.Namespace.FullName;
        if (name != root && !name.StartsWith(root + '.', StringComparison.Ordinal)) return null;
        var parts = name[root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        return new Place(parts.ElementAtOrDefault(0) ?? "", string.Join('.', parts.Skip(1)));
    }
}

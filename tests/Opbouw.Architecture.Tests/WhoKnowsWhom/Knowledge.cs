using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Opbouw.Architecture.Tests.WhoKnowsWhom;

/// <summary>One type knows another one.</summary>
internal sealed record Use(IType From, Place At, IType To, Place Target)
{
    public override string ToString() => $"{From.FullName} knows {To.FullName}";
}

/// <summary>All uses between types under one root, read from the compiled program.</summary>
internal sealed class Knowledge
{
    /// <summary>May know every slice: they send commands as people would.</summary>
    private static readonly string[] FrontDoors = ["Commands", "Demo"];

    private readonly IReadOnlyList<Use> uses;
    private readonly HashSet<Place> slices;

    private Knowledge(ArchUnitNET.Domain.Architecture architecture, string root)
    {
        var types = architecture.Types.Where(type => Place.Of(type, root) is not null).ToList();
        slices = [.. types.Where(IsPartOfASlice).Select(type => Place.Of(type, root)!).Where(place => place.Folder.Length > 0)];
        uses = [.. types
            .SelectMany(type => type.Dependencies.Select(dependency => (type, dependency.Target)).Distinct())
            .Where(pair => Place.Of(pair.Target, root) is not null && !pair.type.Equals(pair.Target))
            .Select(pair => new Use(pair.type, Place.Of(pair.type, root)!, pair.Target, Place.Of(pair.Target, root)!))
            .DistinctBy(use => use.ToString())];
    }

    public static Knowledge OfTheHouse { get; } = new(new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build(), "Opbouw");

    /// <summary>Faults planted on purpose, so that every rule is seen red.</summary>
    public static Knowledge OfThePlanted { get; } = new(
        new ArchLoader().LoadAssemblies(typeof(Knowledge).Assembly, typeof(Program).Assembly).Build(), "Opbouw.Architecture.Tests.Planted");

    public int Count => uses.Count;

    /// <summary>Of another module only the public types in its root folder.</summary>
    public IEnumerable<Use> IntoAnotherModule() => uses.Where(use =>
        use.At.IsModule && use.Target.IsModule && use.At.Module != use.Target.Module && !FrontDoors.Contains(use.At.Module)
        && (use.Target.Folder.Length > 0 || use.To.Visibility != Visibility.Public));

    public IEnumerable<Use> FromSharedIntoAModule() => uses.Where(use => use.At.Module == Place.Shared && use.Target.IsModule);

    /// <summary>A slice knows its module and its module's plain folders, never another slice.</summary>
    public IEnumerable<Use> BetweenSlices() => uses.Where(use =>
        use.At.IsModule && use.At.Module == use.Target.Module && use.At.Folder.Length > 0
        && slices.Contains(use.At) && slices.Contains(use.Target) && use.At != use.Target);

    /// <summary>What pages for everybody know, to be held against the list of tables that hold more than public columns.</summary>
    public IEnumerable<Use> OfPublicPages() => uses.Where(use =>
        use.At.Module == "PublicSite" || use.From.HasAttribute("Opbouw.Shared.Security.PublicPageAttribute"));

    /// <summary>Exact numbers of signals and contacts outside the module that counts them: others get them in steps, through CountInSteps.</summary>
    public IEnumerable<Use> OfExactEvidence() => uses.Where(use =>
        use.Target is { Module: "Signals", Folder: "" } && use.To.Name is "Evidence" or "Signal" or "BundleEvidence"
        && use.At.Module != "Signals" && !FrontDoors.Contains(use.At.Module) && use.At.Module != Place.Shared);

    private static bool IsPartOfASlice(IType type) =>
        (type is Class @class && @class.InheritedClasses.Any(parent => parent.FullName == "Microsoft.AspNetCore.Mvc.RazorPages.PageModel"))
        || type.ImplementedInterfaces.Any(contract => contract.FullName.StartsWith("Opbouw.Shared.Acting.IHandle", StringComparison.Ordinal));
}

internal static class TypeExtensions
{
    public static bool HasAttribute(this IType type, string fullName) => type.Attributes.Any(attribute => attribute.FullName == fullName);
}

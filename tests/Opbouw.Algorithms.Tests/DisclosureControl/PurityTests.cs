using System.Reflection;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>The library leans on the base class library only, keeps nothing in statics, and hands out numbers only as released ones.</summary>
public sealed class PurityTests
{
    private static readonly Assembly Library = typeof(Protection).Assembly;

    [Fact]
    public void The_library_leans_on_the_base_class_library_only() =>
        Assert.Empty(Purity.Strangers(Library));

    [Fact]
    public void A_library_that_leans_on_something_else_is_caught() =>
        Assert.Contains("Google.OrTools", Purity.Strangers(typeof(Attacker).Assembly));

    [Fact]
    public void No_static_field_can_change() =>
        Assert.Empty(ChangingStatics(Library.GetTypes()));

    [Fact]
    public void A_static_field_that_can_change_is_caught() =>
        Assert.Contains(nameof(Planted._counter), ChangingStatics([typeof(Planted)]));

    [Fact]
    public void Every_public_class_is_sealed_or_static() =>
        Assert.DoesNotContain(Library.GetExportedTypes(), type => type is { IsClass: true, IsSealed: false });

    private static IEnumerable<string> ChangingStatics(IEnumerable<Type> types) => types
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field is { IsInitOnly: false, IsLiteral: false }).Select(field => field.Name);

    private static class Planted
    {
        internal static int _counter = Environment.ProcessId;
    }
}

using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>The type system is the door: raw numbers cannot be printed or serialised.</summary>
public sealed class RawValueTests
{
    private const long Secret = 7_654_321;

    private static readonly RawCell Cell = new(Secret, "n1", "wish");

    public static IEnumerable<TheoryDataRow<object>> RawValues =>
    [
        new(new RawCount(Secret)),
        new(Cell),
        new(new RawAmount(Secret, "h17", "n1", "wish")),
        new(ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", [Cell])),
        new(ProtectedTable.OfAmounts(Given.ByKind, "2026-Q1", [new RawAmount(Secret, "h17", "n1", "wish")])),
    ];

    [Theory]
    [MemberData(nameof(RawValues), DisableDiscoveryEnumeration = true)]
    public void A_raw_value_prints_no_digit_of_its_count(object raw)
    {
        foreach (var text in new[] { raw.ToString(), $"{raw}", string.Format(CultureInfo.InvariantCulture, "{0:N0}", raw) })
            Assert.DoesNotContain("7654321", text!.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RawValues), DisableDiscoveryEnumeration = true)]
    public void A_raw_value_cannot_be_serialised(object raw)
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(raw, raw.GetType()));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize<object>(raw));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Page = "report", Raw = raw }));
    }

    [Fact]
    public void Json_without_the_guard_would_have_shown_a_number() =>
        Assert.Contains("7654321", JsonSerializer.Serialize(new { Raw = Secret }), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(RawValues), DisableDiscoveryEnumeration = true)]
    public void A_raw_value_offers_no_public_number(object raw)
    {
        var numbers = raw.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Select(member => member switch
            {
                PropertyInfo property => property.PropertyType,
                FieldInfo field => field.FieldType,
                MethodInfo method when method.DeclaringType != typeof(object) => method.ReturnType,
                _ => typeof(void),
            });

        Assert.DoesNotContain(numbers, type => type != typeof(bool) && (type.IsPrimitive || type == typeof(decimal)));
    }

    [Fact]
    public void Two_equal_raw_counts_do_not_compare_equal() => Assert.False(new RawCount(3).Equals(new RawCount(3)));

    [Fact]
    public void Released_values_do_print_and_serialise()
    {
        var released = Protection.Protect(Given.OneSmallCell(), ProtectionRules.Public);

        Assert.Equal("40", released["s2", "idea"].ToString());
        Assert.Equal(".", released["n1", "wish"].ToString());
        Assert.Equal("40", JsonSerializer.Serialize(released["s2", "idea"]));
        Assert.Equal("null", JsonSerializer.Serialize(released["n1", "wish"]));
    }

    [Fact]
    public void A_released_number_is_formatted_for_its_reader()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", _ => 1240);
        var released = Protection.Protect(table, ProtectionRules.Public);

        Assert.Equal("1.240", released["n1", "wish"].ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
    }

    [Fact]
    public void A_released_table_serialises_every_cell_and_no_hidden_number()
    {
        var released = Protection.Protect(Given.OneSmallCell(), ProtectionRules.Public);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(released));

        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(8 * 5, cells.Count);
        var wish = cells.Single(cell => cell.GetProperty("at")[0].GetString() == "n1" && cell.GetProperty("at")[1].GetString() == "wish");
        Assert.Equal(JsonValueKind.Null, wish.GetProperty("value").ValueKind);
        Assert.Equal("2026-Q1", json.RootElement.GetProperty("period").GetString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_001)]
    [InlineData(long.MinValue)]
    public void A_count_out_of_range_is_refused_without_saying_it(long count)
    {
        var refusal = Assert.Throws<DisclosureException>(() => new RawCount(count));

        Assert.Equal(DisclosureProblem.BadCount, refusal.Problem);
        Assert.DoesNotContain(count.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
    }
}

using System.Globalization;

namespace Opbouw.Bench.Web;

/// <summary>One line of the answer: what was measured, and what it may be.</summary>
internal static class Figure
{
    private const int NameWidth = 58;

    /// <summary>A figure that must stay under its limit.</summary>
    public static void AtMost(string name, double value, double limit, string unit, string? remark = null) =>
        Print(name, value, unit, $"at most {Number(limit)}", Verdict(limit == 0 ? value > 0 ? double.MaxValue : 0 : value / limit), remark);

    /// <summary>A figure that must reach its limit.</summary>
    public static void AtLeast(string name, double value, double limit, string unit, string? remark = null) =>
        Print(name, value, unit, $"at least {Number(limit)}", Verdict(limit / value), remark);

    /// <summary>A figure without a limit, to compare with.</summary>
    public static void Report(string name, double value, string unit, string? remark = null) => Print(name, value, unit, "", "", remark);

    public static void Part(string title) => Console.WriteLine($"\n{title}");

    private static string Verdict(double share) => share switch
    {
        <= 1 => "reached",
        <= 2 => "MISSED, within 2x",
        _ => "MISSED",
    };

    private static void Print(string name, double value, string unit, string limit, string verdict, string? remark)
    {
        var measured = $"{Number(value)} {unit}";
        Console.WriteLine($"  {name.PadRight(NameWidth)} {measured,14}  {limit,-14} {verdict,-18} {remark}".TrimEnd());
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "0.#", >= 1 => "0.0#", _ => "0.000" }, CultureInfo.InvariantCulture);
}

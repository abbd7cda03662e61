namespace Opbouw.Architecture.Tests;

internal static class Guard
{
    /// <summary>Red with the whole list, so that everything can be mended at once.</summary>
    public static void Nothing(IEnumerable<string> violations, string whatToDo)
    {
        var list = violations.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", list)}");
    }
}

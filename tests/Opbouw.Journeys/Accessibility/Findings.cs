namespace Opbouw.Journeys.Accessibility;

/// <summary>What was found wrong with pages, told whole: a list that breaks off hides what is still to mend.</summary>
internal static class Findings
{
    public static void None(IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n  {string.Join("\n  ", findings.Distinct())}");
}

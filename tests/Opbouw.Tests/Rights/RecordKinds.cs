namespace Opbouw.Tests.Rights;

/// <summary>How to make one record of each kind that addresses are about.</summary>
public static class RecordKinds
{
    private static readonly Dictionary<string, Func<Circles, Task<string>>> Kinds = new()
    {
        ["team"] = circles => Task.FromResult(circles.Team.Value.ToString()),
        ["partner"] = circles => Task.FromResult(circles.Partner.Value.ToString()),
    };

    public static Task<string> Make(string kind, Circles circles) => Kinds[kind](circles);

    /// <summary>Looks like the id, and is nobody's.</summary>
    public static string Unknown(string id) => Guid.TryParse(id, out _) ? Guid.CreateVersion7().ToString() : "bestaat-niet";
}

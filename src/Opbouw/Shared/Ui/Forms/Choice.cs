namespace Opbouw.Shared.Ui;

/// <summary>One thing to choose: the value that is sent, and what the reader sees.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Icon = null)
{
    /// <summary>All members of an enumeration with their Dutch words.</summary>
    public static IReadOnlyList<Choice> All<T>(Func<T, string> say, Func<T, string>? icon = null)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(member => new Choice(member.ToString(), say(member), Icon: icon?.Invoke(member)))];
}

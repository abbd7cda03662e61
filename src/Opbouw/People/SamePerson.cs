namespace Opbouw.People;

/// <summary>Where two people must act, one person with two accounts is one.</summary>
public static class SamePerson
{
    public static bool Is(string name, string? other) => string.Equals(name.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}

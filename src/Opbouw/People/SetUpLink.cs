namespace Opbouw.People;

/// <summary>The way into an organisation that has nobody yet. The database keeps the hash only.</summary>
public sealed class SetUpLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public required string CodeHash { get; init; }

    public required DateTimeOffset EndsAt { get; init; }
}

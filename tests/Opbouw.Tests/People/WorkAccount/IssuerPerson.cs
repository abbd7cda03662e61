namespace Opbouw.Tests.People.WorkAccount;

/// <summary>Somebody as a directory knows her.</summary>
public sealed record IssuerPerson(string Name, string Email)
{
    public string Subject { get; init; } = Guid.NewGuid().ToString("N");

    public bool IsVerified { get; set; } = true;

    public string Email { get; set; } = Email;

    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>How she proved there who she is: "pwd", "mfa".</summary>
    public IReadOnlyList<string> Ways { get; set; } = ["pwd"];

    /// <summary>When she did; none: now.</summary>
    public DateTimeOffset? ProvedAt { get; set; }

    /// <summary>What somebody with ill will makes of her token on the way.</summary>
    public Func<Token, string>? Twist { get; set; }
}

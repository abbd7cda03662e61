namespace Opbouw.Shared.Security;

/// <summary>Log-ins that the demo shows on the log-in page. Only the demo registers one; elsewhere nothing of it exists.</summary>
public interface IDemoLogIns
{
    IReadOnlyList<DemoLogIn> All { get; }

    /// <summary>The code that this person's telephone would show now.</summary>
    string? CodeOf(AccountId account, DateTimeOffset now);
}

/// <param name="Role">What the person does: "opbouwwerker", "wijkagent bij de wijkpolitie".</param>
public sealed record DemoLogIn(string Name, string Role, string Email, string Password);

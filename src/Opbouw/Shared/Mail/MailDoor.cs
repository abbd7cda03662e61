using MailKit.Security;

namespace Opbouw.Shared.Mail;

/// <summary>Whether and where mail leaves this house: only when a mail server is named (<c>Opbouw:Mail:Host</c>).</summary>
public sealed class MailDoor(IConfiguration configuration)
{
    private const int Submission = 587;

    private readonly IConfigurationSection settings = configuration.GetSection("Opbouw:Mail");

    public bool IsOpen => Host.Length > 0;

    public string Host => settings["Host"] ?? "";

    public int Port => settings.GetValue("Port", Submission);

    public string? User => settings["User"] is { Length: > 0 } user ? user : null;

    public string Password => settings["Password"] ?? "";

    /// <summary><c>Tls</c>: <c>starttls</c> (when nothing is said), <c>tls</c> from the first byte, or <c>none</c> for a server on this machine.</summary>
    public SecureSocketOptions Security => settings["Tls"] switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        var other => throw new InvalidOperationException($"Opbouw:Mail:Tls is '{other}'; kies starttls, tls of none."),
    };
}

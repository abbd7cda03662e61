using MailKit.Security;

namespace Opbouw.Shared.Mail;

/// <summary>Whether and where mail leaves this house: only when a mail server is named (<c>Opbouw:Mail:Host</c>).</summary>
public sealed class MailDoor(IConfiguration configuration)
{
    private const int Submission = 587;

    /// <summary>A little less than the minute between two turns.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(50);

    private long restsUntil;

    private readonly IConfigurationSection settings = configuration.GetSection("Opbouw:Mail");

    public bool IsOpen => Host.Length > 0;

    public string Host => settings["Host"] ?? "";

    public int Port => settings.GetValue("Port", Submission);

    public string? User => settings["User"] is { Length: > 0 } user ? user : null;

    public string Password => settings["Password"] ?? "";

    /// <summary>Where mail that cannot be delivered comes back, without the part after the plus; none: to the sender, where a person reads it.</summary>
    public string? ReturnPath => settings["ReturnPath"] is { Length: > 0 } path ? path : null;

    /// <summary>How long one answer of the mail server may take.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(settings.GetValue("Patience", 30));

    /// <summary>How long it may think about a mail that it has in full. Long: who gives up here does not know whether it was taken.</summary>
    public TimeSpan PatienceAtTheEnd => 4 * Patience;

    /// <summary>The server did not open to one organisation: it would not to the next. For all of them there is one knock a minute.</summary>
    public bool RestsAt(DateTimeOffset now) => now.UtcTicks < Interlocked.Read(ref restsUntil);

    public void RestFrom(DateTimeOffset now) => Interlocked.Exchange(ref restsUntil, (now + Rest).UtcTicks);

    /// <summary><c>Tls</c>: <c>starttls</c> (when nothing is said), <c>tls</c> from the first byte, or <c>none</c> for a server on this machine.</summary>
    public SecureSocketOptions Security => settings["Tls"] switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        var other => throw new InvalidOperationException($"Opbouw:Mail:Tls is '{other}'; kies starttls, tls of none."),
    };
}

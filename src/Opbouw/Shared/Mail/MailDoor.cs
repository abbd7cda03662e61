namespace Opbouw.Shared.Mail;

/// <summary>Whether mail leaves this house at all: only when a mail server is named (<c>Opbouw:Mail:Host</c>).</summary>
public sealed class MailDoor(IConfiguration configuration)
{
    public bool IsOpen => configuration["Opbouw:Mail:Host"] is { Length: > 0 };
}

using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Mail.Sending;

/// <summary>
/// Sends what waits in the outbox, each mail at least once. When we die between sending and writing it down, it goes again under the same
/// Message-ID, so that the other side sees one mail. Nothing leaves a demo.
/// </summary>
public sealed partial class SendOutbox(
    OpbouwDb db, WorkContext work, MailDoor door, Send<SettleMail, Nothing> settle, ILogger<SendOutbox> log) : IJob
{
    private const int AtATime = 50;
    private const int Patience = 30_000;

    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) =>
        door.IsOpen && !work.Organisation.IsDemo
        && await Due(turn).AnyAsync(ct)
        && await SenderAsync(ct) is not null;

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var sender = await SenderAsync(ct);
        var messages = await Due(turn).OrderBy(message => message.NextTryAt).ThenBy(message => message.Id).Take(AtATime).ToListAsync(ct);
        using var post = new SmtpClient { Timeout = Patience };
        foreach (var message in messages)
        {
            var (error, forGood) = await TryAsync(post, sender!, message, ct);
            if (error is not null)
                LogNotSent(message.Id, error, message.Tries + 1);
            await settle.RunAsync(new SettleMail(message.Id, message.Tries, error, forGood), ct);

            // A server that is away is away for the rest too: one knock a turn, or it would hold up the jobs of every organisation.
            if (error is not null && !forGood && !post.IsConnected)
                break;
        }

        if (post.IsConnected)
            await post.DisconnectAsync(quit: true, ct);
    }

    private IQueryable<OutboxMessage> Due(JobTurn turn) =>
        db.Set<OutboxMessage>().AsNoTracking().Where(message => message.SentAt == null && message.GivenUpAt == null && message.NextTryAt <= turn.Now);

    /// <summary>Name and address of the organisation; none when it sends no mail.</summary>
    private async Task<MailboxAddress?> SenderAsync(CancellationToken ct) =>
        await db.Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct) is { MailFrom: { Length: > 0 } address } settings
            ? new MailboxAddress(settings.Name, address)
            : null;

    /// <returns>No error when the server took it; otherwise a code, never a text: that may hold an address or a line of the mail.</returns>
    private async Task<(string? Error, bool ForGood)> TryAsync(SmtpClient post, MailboxAddress sender, OutboxMessage message, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(message.To, out var to))
            return ("address", true);
        try
        {
            await ConnectAsync(post, ct);
            await post.SendAsync(Write(sender, to, message), ct);
            return (null, false);
        }
        catch (SmtpCommandException refused)
        {
            return ($"smtp-{(int)refused.StatusCode}", (int)refused.StatusCode >= 500);
        }
        catch (Exception exception) when (exception is AuthenticationException or ServiceNotAuthenticatedException)
        {
            await post.DisconnectAsync(quit: false, ct);
            return ("log-in", false);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or TimeoutException or ProtocolException
            or SslHandshakeException or NotSupportedException)
        {
            return (exception.GetType().Name, false);
        }
    }

    private async Task ConnectAsync(SmtpClient post, CancellationToken ct)
    {
        if (post.IsConnected)
            return;
        await post.ConnectAsync(door.Host, door.Port, door.Security, ct);
        if (door.User is { } user)
            await post.AuthenticateAsync(user, door.Password, ct);
    }

    private MimeMessage Write(MailboxAddress sender, MailboxAddress to, OutboxMessage message)
    {
        var mail = new MimeMessage { MessageId = $"{message.Id}@{work.Organisation.Address.Host}", Date = message.CreatedAt, Subject = message.Subject };
        mail.From.Add(sender);
        mail.To.Add(to);

        // So that an absence message does not answer us.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.Unsubscribe is { } unsubscribe)
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
        mail.Body = new TextPart("plain") { Text = message.Body };
        return mail;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Message} did not go ({Error}), try {Try}.")]
    private partial void LogNotSent(Guid message, string error, int @try);
}

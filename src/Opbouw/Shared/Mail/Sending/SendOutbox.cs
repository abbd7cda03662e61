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
    OpbouwDb db, WorkContext work, MailDoor door, BounceNotes notes, Send<SettleMail, Nothing> settle, TimeProvider time, ILogger<SendOutbox> log) : IJob
{
    private const int AtATime = 50;

    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) =>
        door.IsOpen && !door.RestsAt(turn.Now) && !work.Organisation.IsDemo
        && await Due(turn).AnyAsync(ct)
        && await SenderAsync(ct) is not null;

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var sender = await SenderAsync(ct);
        var messages = await Due(turn).OrderBy(message => message.NextTryAt).ThenBy(message => message.Id).Take(AtATime).ToListAsync(ct);
        using var post = new SmtpClient { Timeout = (int)door.PatienceAtTheEnd.TotalMilliseconds };
        foreach (var message in messages)
        {
            var tried = await TryAsync(post, sender!, message, ct);
            if (tried.Error is { } error)
                LogNotSent(message.Id, error, message.Tries + 1);
            await settle.RunAsync(new SettleMail(message.Id, message.Tries, message.NextTryAt, tried.Error, tried.ForGood, tried.AboutAddress), ct);

            // A server that is away is away for the rest too: one knock a turn, or it would hold up the jobs of every organisation.
            if (tried is { Error: not null, ForGood: false } && !post.IsConnected)
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
    private async Task<Tried> TryAsync(SmtpClient post, MailboxAddress sender, OutboxMessage message, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(message.To, out var to))
            return new("address", ForGood: true);
        if (await notes.IsDeadAsync(message.To, ct))
            return new("dead-address", ForGood: true);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(door.Patience);
        try
        {
            await ConnectAsync(post, patience.Token);
            var (mail, from) = (Write(sender, to, message), ReturnAddress.Of(door.ReturnPath, message.ReturnToken) ?? sender);
            await post.SendAsync(mail, from, [to], patience.Token, new WhenItHasAll(() => patience.CancelAfter(door.PatienceAtTheEnd)));
            return default;
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;

            // 5.7: it does not want mail from us, whoever it is for.
            var aboutAddress = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && !refused.Message.StartsWith("5.7.", StringComparison.Ordinal);
            return new($"smtp-{code}", ForGood: code >= 500, aboutAddress);
        }
        catch (Exception exception) when (exception is AuthenticationException or ServiceNotAuthenticatedException)
        {
            await post.DisconnectAsync(quit: false, ct);
            return new("log-in");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await post.DisconnectAsync(quit: false, ct);
            return new("too-slow");
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or TimeoutException or ProtocolException
            or SslHandshakeException or NotSupportedException)
        {
            return new(exception.GetType().Name);
        }
    }

    /// <summary>When the server does not even open, it rests for every organisation.</summary>
    private async Task ConnectAsync(SmtpClient post, CancellationToken ct)
    {
        if (post.IsConnected)
            return;
        var isOpen = false;
        try
        {
            await post.ConnectAsync(door.Host, door.Port, door.Security, ct);
            if (door.User is { } user)
                await post.AuthenticateAsync(user, door.Password, ct);
            isOpen = true;
        }
        finally
        {
            if (!isOpen)
                door.RestFrom(time.GetUtcNow());
        }
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
        var words = new TextPart("plain") { Text = message.Body };
        mail.Body = message.Calendar is { } calendar ? new Multipart("mixed") { words, new TextPart("calendar") { Text = calendar, FileName = "afspraak.ics" } } : words;
        return mail;
    }

    /// <param name="AboutAddress">The other side refused this address, not the mail or us.</param>
    private readonly record struct Tried(string? Error, bool ForGood = false, bool AboutAddress = false);

    /// <summary>Tells when the last of a mail went over the line: from then on only the answer is waited for.</summary>
    private sealed class WhenItHasAll(Action then) : ITransferProgress
    {
        public void Report(long bytesTransferred, long totalSize)
        {
            if (bytesTransferred >= totalSize)
                then();
        }

        public void Report(long bytesTransferred)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Message} did not go ({Error}), try {Try}.")]
    private partial void LogNotSent(Guid message, string error, int @try);
}

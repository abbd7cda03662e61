using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Mail;

/// <summary>
/// Sends what waits in the outbox, at least once. The message id is the row's own, so that a second delivery is seen as the same mail.
/// Without mail settings everything stays in the outbox and nothing is lost; in the demo the Postvak page shows it.
/// </summary>
internal sealed class MailSender(OrganisationRegistry organisations, WriteLanes lanes, IConfiguration configuration, TimeProvider time, ILogger<MailSender> log) : BackgroundService
{
    private const int MostTries = 12;
    private const int Batch = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["Opbouw:Mail:Host"] is not { Length: > 0 } host)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            foreach (var organisation in organisations.All.Where(organisation => !organisation.IsDemo))
                await SendWaitingAsync(organisation, host, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendWaitingAsync(Organisation organisation, string host, CancellationToken ct)
    {
        foreach (var message in await TakeAsync(organisation, ct))
        {
            try
            {
                await DeliverAsync(message, host, ct);
                await MarkAsync(organisation, message.Id, row => row.SentAt = time.GetUtcNow(), ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                // Addresses and texts stay out of the log.
                log.LogWarning("Mail {Id} could not be sent: {Kind}", message.Id, exception.GetType().Name);
            }
        }
    }

    /// <summary>Each taken mail gets a later next try first: whoever crashes while sending tries again, but never in a storm.</summary>
    private Task<List<OutboxMessage>> TakeAsync(Organisation organisation, CancellationToken ct) =>
        lanes.RunAsync(organisation, Actor.House, async (services, token) =>
        {
            var db = services.GetRequiredService<OpbouwDb>();
            var now = time.GetUtcNow();
            var waiting = await db.Set<OutboxMessage>().Where(m => m.SentAt == null && m.NextTryAt <= now && m.Tries < MostTries).OrderBy(m => m.NextTryAt).Take(Batch).ToListAsync(token);
            foreach (var message in waiting)
            {
                message.Tries++;
                message.NextTryAt = now + TimeSpan.FromMinutes(Math.Pow(2, message.Tries));
            }

            await db.SaveChangesAsync(token);
            return waiting;
        }, _ => true, ct);

    private Task<int> MarkAsync(Organisation organisation, Guid id, Action<OutboxMessage> mark, CancellationToken ct) =>
        lanes.RunAsync(organisation, Actor.House, async (services, token) =>
        {
            var db = services.GetRequiredService<OpbouwDb>();
            mark(await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, token));
            return await db.SaveChangesAsync(token);
        }, _ => true, ct);

    private async Task DeliverAsync(OutboxMessage message, string host, CancellationToken ct)
    {
        var sender = configuration["Opbouw:Mail:Sender"] ?? throw new InvalidOperationException("Opbouw:Mail:Sender is not set.");
        using var mail = new MimeMessage { Subject = message.Subject, MessageId = $"{message.Id:N}@opbouw", Body = new TextPart("plain") { Text = message.Body } };
        mail.From.Add(MailboxAddress.Parse(sender));
        mail.To.Add(MailboxAddress.Parse(message.To));
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(host, configuration.GetValue("Opbouw:Mail:Port", 587), SecureSocketOptions.StartTlsWhenAvailable, ct);
        if (configuration["Opbouw:Mail:User"] is { Length: > 0 } user)
            await client.AuthenticateAsync(user, configuration["Opbouw:Mail:Password"] ?? "", ct);
        await client.SendAsync(mail, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}

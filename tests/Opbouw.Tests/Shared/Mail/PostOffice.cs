using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Mail;

/// <summary>
/// A mail server on the loopback address that keeps what it takes in. It reads as the most lenient server there is: a lone CR or LF is
/// the end of a line too, so that nothing smuggled in goes unseen.
/// </summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Delivery> taken = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task open;
    private int visits;

    private PostOffice()
    {
        door.Start();
        open = TakeInAsync();
    }

    /// <summary>What it says to a line, when that is something else than usual.</summary>
    public Func<string, string?> Says { get; set; } = _ => null;

    /// <summary>What it does before it answers a line; an empty line is the moment before its greeting. Waits for as long as this takes, or for ever.</summary>
    public Func<string, Task> Dawdles { get; set; } = _ => Task.CompletedTask;

    /// <summary>How often somebody came in.</summary>
    public int Visits => visits;

    /// <summary>Between taking a mail in and saying so.</summary>
    public Func<Task> BeforeThanks { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<Delivery> Taken => [.. taken];

    /// <summary>Opens one, and tells the house that its mail goes there.</summary>
    public static PostOffice For(TestHouse house)
    {
        var office = new PostOffice();
        var settings = house.Services.GetRequiredService<IConfiguration>();
        settings["Opbouw:Mail:Host"] = "127.0.0.1";
        settings["Opbouw:Mail:Port"] = $"{((IPEndPoint)office.door.LocalEndpoint).Port}";
        settings["Opbouw:Mail:Tls"] = "none";
        return office;
    }

    public IEnumerable<Delivery> TakenFor(string address) => Taken.Where(delivery => delivery.Recipients.Contains(address));

    /// <summary>From now on nobody answers at its address.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        door.Stop();
        await open;
        closing.Dispose();
    }

    private async Task TakeInAsync()
    {
        var guests = new List<Task>();
        try
        {
            while (true)
                guests.Add(ServeAsync(await door.AcceptTcpClientAsync(closing.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(guests);
        }
    }

    private async Task ServeAsync(TcpClient visitor)
    {
        using var _ = visitor;
        try
        {
            var reader = new StreamReader(visitor.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(visitor.GetStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
            Interlocked.Increment(ref visits);
            await Dawdles("").WaitAsync(closing.Token);
            await writer.WriteLineAsync("220 loket open");
            await TalkAsync(reader, writer);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The other side hung up, or we are closing.
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        var (sender, recipients) = ("", new List<string>());
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            await Dawdles(line).WaitAsync(closing.Token);
            var answer = Says(line);
            if (answer is not null)
            {
                await writer.WriteLineAsync(answer);
                continue;
            }

            if (verb == "MAIL")
                (sender, recipients) = (AddressIn(line), []);
            if (verb == "RCPT")
                recipients.Add(AddressIn(line));
            if (verb == "DATA")
                await TakeMailAsync(sender, recipients, reader, writer);
            await writer.WriteLineAsync(verb switch { "QUIT" => "221 tot ziens", "EHLO" or "HELO" or "MAIL" or "RCPT" or "DATA" or "RSET" or "NOOP" => "250 goed", _ => "500 wat?" });
            if (verb == "QUIT")
                return;
        }
    }

    private async Task TakeMailAsync(string sender, List<string> recipients, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 kom maar");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        taken.Enqueue(new Delivery(sender, [.. recipients], text.ToString()));
        await BeforeThanks();
    }

    private static string AddressIn(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

/// <summary>A mail as it came in: the envelope, and every letter of what was inside.</summary>
internal sealed record Delivery(string Sender, IReadOnlyList<string> Recipients, string Text)
{
    public MimeMessage Mail { get; } = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(Text)));

    /// <summary>The letter itself.</summary>
    public string Words => (Mail.TextBody ?? "").ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Names of the headers, in the order in which they stand.</summary>
    public IEnumerable<string> HeaderNames => Mail.Headers.Select(header => header.Field);
}

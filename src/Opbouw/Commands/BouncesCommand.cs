using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Mail.Bounces;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Commands;

/// <summary>
/// <c>opbouw bounces FILE|FOLDER|-</c>: reads mail that came back. What is not a report about a mail of ours changes nothing and is no error:
/// a mail server that pipes into us must never get an answer that makes it send another mail.
/// </summary>
public sealed class BouncesCommand(IServiceProvider services, Stream input, TextWriter output, TextWriter errors)
{
    public const string Name = "bounces";
    private const int Done = 0;
    private const int WrongUse = 2;

    /// <summary>What sysexits.h calls a passing failure: the mail server keeps the mail and tries again.</summary>
    private const int TryLater = 75;

    private const string Usage = """
        opbouw bounces BESTAND      lees één mail die terugkwam
        opbouw bounces MAP          lees alle nieuwe mail in een maildir (map met new en cur)
        opbouw bounces - [--to ADRES]   lees één mail van de mailserver
        """;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var (from, to) = arguments switch
        {
            [var only] => (only, null),
            ["-", "--to", var address] => ("-", address),
            _ => ((string?)null, (string?)null),
        };
        var door = services.GetRequiredService<MailDoor>();
        if (from is null || door.ReturnPath is null)
        {
            await errors.WriteLineAsync(from is null ? Usage : "Er is geen adres voor mail die terugkomt. Stel in: Opbouw:Mail:ReturnPath.");
            return WrongUse;
        }

        try
        {
            var noted = from switch
            {
                "-" => await ReadAsync(input, door.ReturnPath, to, ct),
                _ when Directory.Exists(from) => await ReadFolderAsync(from, door.ReturnPath, ct),
                _ => await ReadFileAsync(from, door.ReturnPath, ct),
            };
            await output.WriteLineAsync(noted switch { 0 => "Niets veranderd: dit gaat niet over een mail van ons.", 1 => "1 mail genoteerd als niet aangekomen.", _ => $"{noted} mails genoteerd als niet aangekomen." });
            return Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Data.Common.DbException or InvalidOperationException)
        {
            await errors.WriteLineAsync($"Het lukt nu niet ({exception.GetType().Name}). Probeer het later nog eens.");
            return TryLater;
        }
    }

    /// <summary>A mail that was read moves from new to cur, as every mail program does.</summary>
    private async Task<int> ReadFolderAsync(string folder, string returnPath, CancellationToken ct)
    {
        var noted = 0;
        var (fresh, seen) = (Path.Combine(folder, "new"), Path.Combine(folder, "cur"));
        Directory.CreateDirectory(seen);
        foreach (var file in Directory.EnumerateFiles(fresh).Order(StringComparer.Ordinal).ToList())
        {
            noted += await ReadFileAsync(file, returnPath, ct);
            File.Move(file, Path.Combine(seen, Path.GetFileName(file) + ":2,S"), overwrite: true);
        }

        return noted;
    }

    private async Task<int> ReadFileAsync(string file, string returnPath, CancellationToken ct)
    {
        await using var mail = File.OpenRead(file);
        return await ReadAsync(mail, returnPath, deliveredTo: null, ct);
    }

    private async Task<int> ReadAsync(Stream mail, string returnPath, string? deliveredTo, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await mail.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > BounceReport.Largest)
                return 0;
            kept.Write(buffer, 0, read);
        }

        kept.Position = 0;
        return await BounceReport.ReadAsync(kept, returnPath, deliveredTo, ct) is { } report && await NoteAsync(report, ct) ? 1 : 0;
    }

    /// <summary>The token says which mail it was, not of which organisation.</summary>
    private async Task<bool> NoteAsync(BounceReport report, CancellationToken ct)
    {
        foreach (var organisation in services.GetRequiredService<OrganisationRegistry>().All)
        {
            await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
            var found = await scope.ServiceProvider.GetRequiredService<OpbouwDb>().Set<OutboxMessage>().AsNoTracking()
                .Where(message => message.ReturnToken == report.Token).Select(message => (Guid?)message.Id).SingleOrDefaultAsync(ct);
            if (found is { } id)
                return (await scope.ServiceProvider.GetRequiredService<Send<TakeMailBack, Nothing>>().RunAsync(new TakeMailBack(Guid.CreateVersion7(), id, report.Code, report.IsForGood), ct)).IsDone;
        }

        return false;
    }
}

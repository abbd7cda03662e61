using System.Data.Common;
using Opbouw.Keeping;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Commands;

/// <summary><c>opbouw backup</c> and <c>opbouw restore</c>: a closed copy of one organisation, and putting it back.</summary>
public sealed class BackupCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string BackupName = "backup";
    public const string RestoreName = "restore";
    public const string ExportName = "export";
    private const string PasswordVariable = "OPBOUW_KEY_PASSWORD";
    private const int Done = 0;
    private const int NothingDone = 1;
    private const int WrongUse = 2;

    private const string Usage = """
        opbouw backup key BESTAND [--organisation NAAM]      maak een sleutelpaar; BESTAND wordt de geheime sleutel, bewaar hem ergens anders
        opbouw backup BESTAND [--organisation NAAM]          maak nu een kopie, terwijl iedereen doorwerkt
        opbouw restore BESTAND --key SLEUTEL [--organisation NAAM]   zet een kopie terug; stop Opbouw eerst
        opbouw export BESTAND.zip [--organisation NAAM]      alles van de organisatie in open bestanden (CSV); niet dichtgemaakt, dus pas op

        Een wachtwoord op de sleutel staat in OPBOUW_KEY_PASSWORD.
        """;

    public static bool Takes(string[] arguments) => arguments is [BackupName or RestoreName or ExportName, ..];

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var (rest, organisationId) = TakeOption(arguments, "--organisation");
        (rest, var keyFile) = TakeOption(rest, "--key");
        if (OneOrganisation.Choose(services, organisationId) is not { } organisation)
            return await WrongAsync(OneOrganisation.WhichOne(services));
        try
        {
            return rest switch
            {
                [BackupName, "key", var file] => await MakeKeyAsync(organisation, file, ct),
                [BackupName, var file] when file != "key" => await BackUpAsync(organisation, file, ct),
                [RestoreName, var file] when keyFile is not null => await RestoreAsync(organisation, file, keyFile, ct),
                [ExportName, var file] => await ExportAsync(organisation, file, ct),
                _ => await WrongAsync("Dat begrijpen wij niet."),
            };
        }
        catch (BackupException trouble)
        {
            await errors.WriteLineAsync(trouble.Message);
            return NothingDone;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"Het lukt niet: {exception.Message}");
            return NothingDone;
        }
    }

    private async Task<int> MakeKeyAsync(Organisation organisation, string file, CancellationToken ct)
    {
        var directory = services.GetRequiredService<DataDirectory>();
        if (File.Exists(file))
            throw new BackupException("key", $"{file} bestaat al. Kies een ander bestand: een sleutel overschrijven maakt oude kopieën waardeloos.");
        var (publicKey, privateKey) = BackupKeys.Make(Environment.GetEnvironmentVariable(PasswordVariable));
        await using (var target = new StreamWriter(OpenForMe(file)))
            await target.WriteAsync(privateKey.AsMemory(), ct);
        await File.WriteAllTextAsync(directory.BackupKeyOf(organisation.Id), publicKey, ct);
        using var key = BackupKeys.ReadPublic(publicKey);
        await output.WriteLineAsync($"Sleutel {BackupKeys.Fingerprint(key)} is gemaakt. Zonder {file} gaat geen kopie meer open: bewaar hem op twee plekken, niet op deze machine.");
        return Done;
    }

    private async Task<int> BackUpAsync(Organisation organisation, string file, CancellationToken ct)
    {
        var header = await services.GetRequiredService<MakeBackup>().RunAsync(organisation, file, ct);
        await output.WriteLineAsync(string.Create(LocalTime.Dutch, $"Kopie van {organisation.Id} gemaakt: {file}, {new FileInfo(file).Length / 1e6:N1} MB. Hij gaat open met sleutel {header.KeyFingerprint}."));
        return Done;
    }

    private async Task<int> RestoreAsync(Organisation organisation, string file, string keyFile, CancellationToken ct)
    {
        using var key = BackupKeys.ReadPrivate(await File.ReadAllTextAsync(keyFile, ct), Environment.GetEnvironmentVariable(PasswordVariable));
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        var restored = await services.GetRequiredService<RestoreBackup>().RunAsync(source, key, organisation, ct);
        await output.WriteLineAsync($"Teruggezet: {organisation.Id} zoals het was op {LocalTime.Local(restored.Header.MadeAt).ToString("d MMMM yyyy HH:mm", LocalTime.Dutch)}.");
        if (restored.Before is { } before)
            await output.WriteLineAsync($"Wat er stond, is bewaard als {before}.");
        await StrikeAgainAsync(organisation, $"restore {restored.Header.MadeAt:O} {Guid.NewGuid():N}", ct);
        return Done;
    }

    /// <summary>What was struck since the copy is struck again. The list lies with the keys, and these may have been lost with the database.</summary>
    private async Task StrikeAgainAsync(Organisation organisation, string occasion, CancellationToken ct)
    {
        try
        {
            await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
            if (await scope.ServiceProvider.GetRequiredService<Striker>().StrikeAgainAsync(occasion, ct) is > 0 and var again)
                await output.WriteLineAsync($"Op {again} plekken stonden weer namen die waren weggehaald. Die zijn opnieuw doorgestreept.");
        }
        catch (Exception trouble) when (trouble is DbException or MasterKeyMissingException)
        {
            await output.WriteLineAsync($"LET OP: de sleutels ({KeyStore.FileName}) zijn niet te lezen. Zet hun eigen kopie terug, zie docs/beheer/sleutels.md. Tot dan zijn namen en nummers van bewoners niet te lezen, en staan weggehaalde namen er misschien weer.");
        }
    }

    private async Task<int> ExportAsync(Organisation organisation, string file, CancellationToken ct)
    {
        if (File.Exists(file))
            throw new BackupException("exists", $"{file} bestaat al. Kies een ander bestand.");
        await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
        await using var target = OpenForMe(file);
        var rows = await scope.ServiceProvider.GetRequiredService<ExportAll>().RunAsync(target, ct);
        await output.WriteLineAsync(string.Create(LocalTime.Dutch, $"{rows:N0} rijen van {organisation.Id} in {file}. Hierin staat alles wat mensen opschreven: bewaar het goed, en gooi het weg als u klaar bent."));
        return Done;
    }

    /// <summary>Readable by who runs the command and nobody else.</summary>
    private static FileStream OpenForMe(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }

    private static (string[] Left, string? Value) TakeOption(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length
            ? ([.. arguments[..at], .. arguments[(at + 2)..]], arguments[at + 1])
            : (arguments, null);

    private async Task<int> WrongAsync(string what)
    {
        await errors.WriteLineAsync(what);
        await errors.WriteLineAsync(Usage);
        return WrongUse;
    }
}

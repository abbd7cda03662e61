using System.Formats.Tar;
using System.IO.Compression;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Backup;

/// <summary>Makes a copy of all that one organisation must not lose, while people work: its database and the keys of this installation.</summary>
public sealed class MakeBackup(DatabaseOpener opener, DataDirectory directory, TimeProvider time)
{
    internal const string DatabaseFolder = "database";
    internal const string KeysFolder = "keys";

    /// <summary>Writes a new file; an older one of that name is replaced only when the new one is whole.</summary>
    /// <exception cref="BackupException">There is no key to close it with.</exception>
    public async Task<BackupHeader> RunAsync(Organisation organisation, string file, CancellationToken ct)
    {
        if (!File.Exists(directory.BackupKeyOf(organisation.Id)))
            throw new BackupException("key", $"Er is nog geen sleutel voor {organisation.Id}. Maak er een met: opbouw backup key BESTAND --organisation {organisation.Id}");
        using var key = BackupKeys.ReadPublic(await File.ReadAllTextAsync(directory.BackupKeyOf(organisation.Id), ct));
        await opener.EnsureReadyAsync(organisation, ct);
        var copy = opener.NewCopy(organisation);
        var unfinished = file + ".tmp";
        using var work = new WorkFolder(directory);
        try
        {
            await copy.CopyToAsync(work.Create(DatabaseFolder), ct);
            var migration = await copy.NewestMigrationAsync(ct) ?? "";
            BackupHeader? made = null;
            await using (var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                await using var closing = (SealingStream)SealedFile.Seal(target, key, (fingerprint, own) =>
                    made = new BackupHeader(organisation.Id, copy.Kind, migration, time.GetUtcNow(), fingerprint, own));
                await WriteTarAsync(closing, work, ct);
                closing.Finish();
                target.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
            return made!;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task WriteTarAsync(Stream target, WorkFolder work, CancellationToken ct)
    {
        await using var packed = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
        await using var tar = new TarWriter(packed, leaveOpen: true);
        foreach (var path in Directory.EnumerateFiles(work.Of(DatabaseFolder)).Order(StringComparer.Ordinal))
            await tar.WriteEntryAsync(path, $"{DatabaseFolder}/{Path.GetFileName(path)}", ct);
        foreach (var path in Directory.EnumerateFiles(directory.Keys).Order(StringComparer.Ordinal))
            await tar.WriteEntryAsync(path, $"{KeysFolder}/{Path.GetFileName(path)}", ct);
    }
}

/// <summary>A folder inside the data directory that is gone afterwards, whatever happens: for a while it holds what is private, unclosed.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string root;

    public WorkFolder(DataDirectory directory)
    {
        root = Path.Combine(directory.Root, $"work-{Guid.NewGuid():N}");
        Directory.CreateDirectory(root);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Root => root;

    public string Of(string name) => Path.Combine(root, name);

    public string Create(string name) => Directory.CreateDirectory(Of(name)).FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);
}

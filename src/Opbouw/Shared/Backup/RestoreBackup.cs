using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Backup;

/// <summary>What was put back, and where what was there before went.</summary>
public sealed record Restored(BackupHeader Header, string? Before);

/// <summary>Puts a copy back. Everything is opened and checked first; until then nothing of what is there is touched.</summary>
public sealed class RestoreBackup(DatabaseOpener opener, DataDirectory directory)
{
    /// <exception cref="BackupException">Wrong key, half a file, another organisation, a newer Opbouw, or the program runs.</exception>
    public async Task<Restored> RunAsync(Stream source, ECDiffieHellman privateKey, Organisation organisation, CancellationToken ct)
    {
        using var alone = directory.TakeAlone() ?? throw new BackupException("running", "Opbouw draait nog op deze map. Stop het eerst.");
        var (header, bytes) = SealedFile.ReadHeader(source);
        var copy = opener.NewCopy(organisation);
        if (header.Organisation != organisation.Id)
            throw new BackupException("other-organisation", $"Deze kopie is van {header.Organisation}, niet van {organisation.Id}.");
        if (header.Database != copy.Kind)
            throw new BackupException("other-database", $"Deze kopie is van een {header.Database}-database; hier staat {copy.Kind} ingesteld.");
        if (!copy.Knows(header.Migration))
            throw new BackupException("newer", "Deze kopie is gemaakt door een nieuwere Opbouw. Zet eerst die versie neer.");
        using var work = new WorkFolder(directory);
        await using (var opened = SealedFile.Open(source, header, bytes, privateKey))
            await UnpackAsync(opened, work, ct);
        var before = await copy.PutBackAsync(work.Of(MakeBackup.DatabaseFolder), header.Migration, ct);
        PutKeysBack(work);
        return new Restored(header, before);
    }

    private static async Task UnpackAsync(Stream opened, WorkFolder work, CancellationToken ct)
    {
        try
        {
            await using var packed = new GZipStream(opened, CompressionMode.Decompress);
            await using var tar = new TarReader(packed);
            work.Create(MakeBackup.DatabaseFolder);
            work.Create(MakeBackup.KeysFolder);
            while (await tar.GetNextEntryAsync(copyData: false, ct) is { } entry)
                await entry.ExtractToFileAsync(PlaceOf(entry.Name, work), overwrite: false, ct);

            // To the very end: only there stands that nothing was cut off.
            await packed.CopyToAsync(Stream.Null, ct);
            await opened.CopyToAsync(Stream.Null, ct);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw SealedFile.Half();
        }
    }

    /// <summary>Two folders, no paths of its own: whoever has the public key can make a file.</summary>
    private static string PlaceOf(string name, WorkFolder work) => name.Split('/') is [MakeBackup.DatabaseFolder or MakeBackup.KeysFolder, { Length: > 0 } file] parts && file == Path.GetFileName(file) && file is not (".." or ".")
        ? Path.Combine(work.Of(parts[0]), file)
        : throw SealedFile.Half();

    /// <summary>Keys that are here stay: another organisation may need them.</summary>
    private void PutKeysBack(WorkFolder work)
    {
        foreach (var key in Directory.EnumerateFiles(work.Of(MakeBackup.KeysFolder)))
            File.Copy(key, Path.Combine(directory.Keys, Path.GetFileName(key)), overwrite: true);
    }
}

namespace Opbouw.Shared.Persistence;

/// <summary>The folder that holds everything this installation must not lose: databases, keys, copies made before a migration.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IConfiguration configuration)
    {
        Root = Path.GetFullPath(configuration["Opbouw:DataDirectory"] ?? "data");
        Directory.CreateDirectory(Keys);
    }

    public string Root { get; }

    public string Keys => Path.Combine(Root, "keys");

    /// <summary>A folder for each organisation.</summary>
    public string Organisations => Path.Combine(Root, "organisations");

    /// <summary>The public key that closes this organisation's copies.</summary>
    public string BackupKeyOf(string organisationId) => Path.Combine(Path.GetDirectoryName(DatabaseOf(organisationId))!, "backup-key.pem");

    /// <summary>Held by a program that serves from this folder, for as long as it runs; several may.</summary>
    public IDisposable TakeShared() => new FileStream(RunningLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Held while what is in this folder is replaced; null when a program serves from it.</summary>
    public IDisposable? TakeAlone()
    {
        try
        {
            return new FileStream(RunningLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string RunningLock => Path.Combine(Root, "running.lock");

    public string DatabaseOf(string organisationId)
    {
        var folder = Path.Combine(Organisations, organisationId);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "opbouw.db");
    }
}

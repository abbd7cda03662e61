using System.Security.Cryptography;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Keys;

/// <summary>A key that data keys are wrapped in. It lies in the configuration or in a file, never in a database.</summary>
public sealed record MasterKey(string Name, byte[] Key)
{
    /// <summary>A fingerprint: tells which key was used and nothing about it.</summary>
    public static MasterKey Of(byte[] key) => new(Convert.ToHexStringLower(SHA256.HashData(key))[..12], key);
}

/// <summary>
/// The master keys of this installation: the one in use and, while changing, the one before.
/// <c>Opbouw:Keys:Master</c> and <c>Opbouw:Keys:Previous</c> hold 32 bytes as base64; without them a file in the folder with keys is made once.
/// </summary>
public sealed class MasterKeys(IConfiguration configuration, DataDirectory directory)
{
    private readonly Lock making = new();
    private IReadOnlyList<MasterKey>? all;

    public MasterKey Current => All[0];

    /// <summary>The key with this name, to open what was wrapped in it.</summary>
    /// <exception cref="MasterKeyMissingException">It is not here.</exception>
    public MasterKey Named(string name) => All.FirstOrDefault(key => key.Name == name) ?? throw new MasterKeyMissingException(name);

    private IReadOnlyList<MasterKey> All
    {
        get
        {
            lock (making)
                return all ??= [FromSetting("Opbouw:Keys:Master") ?? FromFile(), .. FromSetting("Opbouw:Keys:Previous") is { } previous ? [previous] : Array.Empty<MasterKey>()];
        }
    }

    private MasterKey? FromSetting(string name)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return null;
        var key = new byte[DataKey.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length == DataKey.Length
            ? MasterKey.Of(key)
            : throw new InvalidOperationException($"{name} moet 32 bytes zijn, geschreven als base64. Maak er een met: openssl rand -base64 32");
    }

    private MasterKey FromFile()
    {
        var path = Path.Combine(directory.Keys, "persons.key");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(DataKey.Length));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made before, or by another program a moment ago.
        }

        var key = File.ReadAllBytes(path);
        return key.Length == DataKey.Length ? MasterKey.Of(key) : throw new MasterKeyMissingException(Path.GetFileName(path));
    }
}

/// <summary>What was closed can not be opened: the key is not on this machine.</summary>
public sealed class MasterKeyMissingException(string name)
    : Exception($"De hoofdsleutel {name} is er niet. Zet hem terug (Opbouw:Keys:Master of Opbouw:Keys:Previous). Namen en nummers zijn tot die tijd niet te lezen; er is niets weg.");

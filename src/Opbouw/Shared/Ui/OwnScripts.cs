using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Opbouw.Shared.Ui;

/// <summary>
/// The scripts that were built with the program, by what is in them. The policy of every page names these and no place: a file that somebody
/// managed to put on our own address still does not run.
/// </summary>
public sealed class OwnScripts(IWebHostEnvironment environment)
{
    private readonly Dictionary<string, string> hashes = environment.WebRootFileProvider.GetDirectoryContents("js")
        .Where(file => !file.IsDirectory && file.Name.EndsWith(".js", StringComparison.Ordinal))
        .ToDictionary(file => file.Name, HashOf, StringComparer.Ordinal);

    public IEnumerable<string> Hashes => hashes.Values.Distinct(StringComparer.Ordinal);

    /// <summary>For the attribute of that name: the browser compares it with what it got.</summary>
    public string? IntegrityOf(string file) => hashes.TryGetValue(file, out var hash) ? $"sha256-{hash}" : null;

    private static string HashOf(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return Convert.ToBase64String(SHA256.HashData(content));
    }
}

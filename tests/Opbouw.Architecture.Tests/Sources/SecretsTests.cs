using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests.Sources;

/// <summary>Nothing that opens a door stands in the repository: keys, tokens, words of a connection, files that hold them.</summary>
[Trait("Kind", "Trust")]
public sealed partial class SecretsTests
{
    private static readonly (string What, Regex Looks)[] Secrets =
    [
        ("a private key", PrivateKey()), ("a token of a provider", Token()), ("a password in a connection or an address", Connection()), ("a secret that was filled in", FilledIn()),
    ];

    [Fact]
    public void No_tracked_file_holds_a_secret() => Guard.Nothing(
        Tracked().SelectMany(path => NameFaults(path).Concat(Faults(path, File.ReadAllText(Path.Combine(SourceTree.Root, path))))), "Take this out, and end what it opens:");

    /// <summary>Put together here, so that the guard does not find its own examples.</summary>
    [Fact]
    public void Planted_secrets_are_found()
    {
        foreach (var planted in new[]
        {
            "-----BEGIN " + "RSA PRIVATE KEY-----", "-----BEGIN " + "PRIVATE KEY-----", "AKIA" + "IOSFODNN7EXAMPLE", "ghp_" + new string('a', 36), "Host=db;Username=opbouw;Pass" + "word=Zomer2026!",
            "https://opbouw:" + "Zomer2026@elders.example/x", "\"Opbouw:Mail:Pass" + "word\": \"Zomer2026!\"", "API_K" + "EY=9f8e7d6c5b4a39281706",
        })
            Assert.Single(Faults("docs/geplant.md", planted));
        Assert.Single(NameFaults("packaging/server.pfx"));
        Assert.Single(NameFaults("src/opbouw.db"));
        Assert.Empty(Faults("docs/beheer.md", "Password=… ; https://opbouw.voorbeeld.nl/ ; \"Opbouw:Mail:Password\": \"\""));
    }

    private static IEnumerable<string> Faults(string path, string text) =>
        from secret in Secrets
        from match in secret.Looks.Matches(text).Where(match => !Invented.Any(invented => match.Value.Contains(invented, StringComparison.Ordinal))).Take(1)
        select $"{path}: {secret.What}";

    private static IEnumerable<string> NameFaults(string path) => HoldsSecrets().IsMatch(path) ? [$"{path}: a file that holds secrets"] : [];

    /// <summary>Words of tests and of the manual that open nothing.</summary>
    private static readonly string[] Invented = ["EXAMPLE=", "geheim@", "naam:woord@", "Password=opbouw", "Password=…"];

    private static List<string> Tracked()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(SourceTree.Root, ".git")), "not in a clone");
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = SourceTree.Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.True(files.Length > 500, $"only {files.Length} files");
        return [.. files.Where(file => File.Exists(Path.Combine(SourceTree.Root, file)) && !Pictures().IsMatch(file))];
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20}|xox[abp]-[A-Za-z0-9-]{20,}|sk_live_[A-Za-z0-9]{20,}|AIza[0-9A-Za-z_-]{35}|eyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,})")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(?:Password|Pwd)=[^\s;""'{$<>]{6,}|\bhttps?://[^\s/:@""'<>{}]+:[^\s/@""'<>{}$]{4,}@")]
    private static partial Regex Connection();

    [GeneratedRegex(@"(?i)""[\w:.]*(?:password|secret|api_?key|token)""\s*:\s*""[^""{$…]{8,}""|\b(?:API_KEY|SECRET_KEY|ACCESS_TOKEN)\s*=\s*[""']?[A-Za-z0-9+/_-]{16,}")]
    private static partial Regex FilledIn();

    [GeneratedRegex(@"\.(?:pfx|p12|key|jks|kdbx|db|db-wal|sqlite|env)$|(?:^|/)\.env$|(?:^|/)id_(?:rsa|ed25519)$")]
    private static partial Regex HoldsSecrets();

    [GeneratedRegex(@"\.(?:webp|png|jpg|woff2|ico|zip|xlsx)$")]
    private static partial Regex Pictures();
}

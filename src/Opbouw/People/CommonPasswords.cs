using System.Collections.Frozen;
using System.Text.Json;

namespace Opbouw.People;

/// <summary>Passwords that everybody tries first (49,000, from @zxcvbn-ts/language-common), also with figures and marks around them or twice in a row.</summary>
public static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.json")!;
        return JsonSerializer.Deserialize<List<string>>(list)!.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    });

    public static bool Has(string password)
    {
        var bare = password.Trim(password.Where(sign => !char.IsLetter(sign)).Distinct().ToArray());
        return Known.Value.Contains(password) || bare.Length == 0 || IsInOrRepeats(bare);
    }

    /// <summary>A word of the list, as often as it goes.</summary>
    private static bool IsInOrRepeats(string word) =>
        Enumerable.Range(1, word.Length).Where(length => word.Length % length == 0)
            .Any(length => Known.Value.Contains(word[..length]) && string.Concat(Enumerable.Repeat(word[..length], word.Length / length)).Equals(word, StringComparison.OrdinalIgnoreCase));
}

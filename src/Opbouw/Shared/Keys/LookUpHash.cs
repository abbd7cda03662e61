namespace Opbouw.Shared.Keys;

/// <summary>
/// Finds the same telephone number or address again without keeping it readable: a hash under a key of the organisation in the key store.
/// </summary>
public sealed class LookUpHash(DataKeys keys)
{
    /// <summary>A key that belongs to nobody.</summary>
    private static readonly Guid OfTheOrganisation = new("00000000-0000-8000-8000-6f70626f7577");

    /// <summary>Null when it is no telephone number: nothing to find.</summary>
    public async Task<string?> OfPhoneAsync(string? typed, CancellationToken ct) =>
        PhoneNumber.Plain(typed) is { } number ? await OfAsync($"phone {number}", ct) : null;

    public async Task<string?> OfMailAsync(string? typed, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(typed) ? null : await OfAsync($"mail {typed.Trim().ToUpperInvariant()}", ct);

    /// <summary>The same for the same record, and not to be guessed: a code that is kept nowhere.</summary>
    public Task<string> OfRecordAsync(string purpose, Guid record, CancellationToken ct) => OfAsync($"{purpose} {record}", ct);

    /// <summary>Finds words again that were struck, without knowing them.</summary>
    public async Task<FreeText.Seeker> SeekerAsync(IReadOnlyCollection<StruckWords> struck, CancellationToken ct)
    {
        var key = await keys.EnsureAsync(OfTheOrganisation, ct);
        var known = struck.Select(words => words.Hash).ToHashSet();
        var counts = struck.Select(words => words.Count).Distinct().OrderDescending().ToList();
        return (words, at) => counts.FirstOrDefault(count => at + count <= words.Count && known.Contains(HashOf(key, FreeText.TextWords.Sequence(words, at, count))));
    }

    public async Task<IReadOnlyList<StruckWords>> OfWordsAsync(Guid record, IEnumerable<string> words, CancellationToken ct)
    {
        var key = await keys.EnsureAsync(OfTheOrganisation, ct);
        return [.. words.Order(StringComparer.Ordinal).Select(sequence => new StruckWords(record, HashOf(key, sequence), sequence.Count(' '.Equals) + 1))];
    }

    private static string HashOf(DataKey key, string sequence) => key.HashOf($"struck {sequence}");

    private async Task<string> OfAsync(string text, CancellationToken ct) => (await keys.EnsureAsync(OfTheOrganisation, ct)).HashOf(text);
}

/// <summary>A telephone number as people type it.</summary>
public static class PhoneNumber
{
    private const int Fewest = 9;
    private const int Most = 15;

    /// <summary>Digits only, a Dutch number always with its 0; null when it can not be a number.</summary>
    public static string? Plain(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        digits = digits switch
        {
            ['0', '0', '3', '1', .. var rest] => $"0{rest}",
            ['3', '1', .. var rest] when digits.Length == 11 => $"0{rest}",
            _ => digits,
        };
        return digits.Length is >= Fewest and <= Most ? digits : null;
    }
}

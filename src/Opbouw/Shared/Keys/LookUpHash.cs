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

namespace Opbouw.Shared.Ui;

public static class DutchWords
{
    /// <summary>The same words as the beginning of a sentence.</summary>
    public static string Capital(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

using System.Text;

namespace Opbouw.Areas.Import;

/// <summary>Reads a file into memory with a limit, tells how far it is, and finds out what kind of file it is.</summary>
public static class ImportFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<byte[]> ReadAllAsync(Stream stream, ImportLimits limits, IProgress<long>? progress, CancellationToken ct)
    {
        var all = new MemoryStream();
        var buffer = new byte[128 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (all.Length + count > limits.MaxBytes)
                throw new ImportRefusedException($"Het bestand is groter dan {limits.MaxBytes / 1024 / 1024} MB.");
            all.Write(buffer, 0, count);
            progress?.Report(all.Length);
        }

        if (all.Length == 0)
            throw new ImportRefusedException("Het bestand is leeg.");
        return all.ToArray();
    }

    public static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        var start = WithoutMark(bytes).TrimStart(" \t\r\n"u8);
        return start.Length > 0 && start[0] is (byte)'{' or (byte)'[';
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>Only UTF-8 is taken: guessing another encoding would quietly spoil names such as Café.</summary>
    public static string Utf8Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
            throw new ImportRefusedException("Het bestand is bewaard als UTF-16. Bewaar het als “CSV UTF-8”.");
        try
        {
            var text = Strict.GetString(WithoutMark(bytes));
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new ImportRefusedException("Het bestand bevat nul-tekens: dit is geen leesbare tekst.", RowOf(text, text.IndexOf('\0', StringComparison.Ordinal)));
            return text;
        }
        catch (DecoderFallbackException wrong)
        {
            var row = 1 + bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)].Count((byte)'\n');
            throw new ImportRefusedException("Een teken is niet te lezen. Bewaar het bestand als “CSV UTF-8”.", row, inner: wrong);
        }
    }

    private static int RowOf(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');
}

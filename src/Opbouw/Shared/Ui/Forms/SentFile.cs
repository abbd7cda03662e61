namespace Opbouw.Shared.Ui.Forms;

/// <summary>A file that came with a form.</summary>
public static class SentFile
{
    /// <summary>All of it: ask its length first.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile file, CancellationToken ct)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}

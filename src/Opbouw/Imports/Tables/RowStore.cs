using System.IO.Compression;
using System.Text.Json;

namespace Opbouw.Imports.Tables;

/// <summary>Rows packed small, so that the file itself need not be kept, and read back one by one without parsing anything from outside again.</summary>
public static class RowStore
{
    public static async Task<byte[]> PackAsync(IEnumerable<TableRow> rows, CancellationToken ct)
    {
        var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        await using (var lines = new StreamWriter(zip))
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                await lines.WriteLineAsync(JsonSerializer.Serialize(row));
            }
        }

        return packed.ToArray();
    }

    public static IEnumerable<TableRow> Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var lines = new StreamReader(zip);
        while (lines.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<TableRow>(line)!;
    }
}

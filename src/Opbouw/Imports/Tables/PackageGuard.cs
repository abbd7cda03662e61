using System.IO.Compression;

namespace Opbouw.Imports.Tables;

/// <summary>
/// A workbook is a zip. Before anything in it is parsed: few parts, not too large by what they say and by what they really unpack to, and not
/// packed better than a list can be.
/// </summary>
internal static class PackageGuard
{
    private const long LargeEnoughToMatter = 10 * 1024 * 1024;

    private static readonly string Bomb = "Dit bestand is uitgepakt veel te groot. Wij lezen het niet. Kopieer de rijen naar een nieuw bestand en kies dat.";

    public static void Check(ZipArchive package, TableLimits limits)
    {
        if (package.Entries.Count > limits.MostParts || package.Entries.Sum(part => part.Length) > limits.MostUnpacked)
            throw new TableRefusedException(Bomb);
        if (package.Entries.Any(part => part.Length > LargeEnoughToMatter && part.Length / Math.Max(1, part.CompressedLength) > limits.MostRatio))
            throw new TableRefusedException(Bomb);

        var (left, buffer) = (limits.MostUnpacked, new byte[64 * 1024]);
        foreach (var part in package.Entries)
        {
            using var content = part.Open();
            for (int count; (count = content.Read(buffer)) > 0;)
            {
                left -= count;
                if (left < 0)
                    throw new TableRefusedException(Bomb);
            }
        }
    }
}

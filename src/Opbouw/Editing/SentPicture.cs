using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing;

/// <summary>A picture that came with a form, written anew in three sizes.</summary>
internal static class SentPicture
{
    public static readonly Refusal NotRead = new("site.no-picture", "Deze foto kunnen wij niet lezen. Kies een JPEG, PNG of WebP van hoogstens 12 MB.", "Picture");

    private const int Highest = 2000;

    /// <summary>Null when it can not be read.</summary>
    public static async Task<SitePicture?> ReadAsync(IFormFile sent, CancellationToken ct) =>
        sent.Length <= PictureFile.LargestPhoto && PictureFile.ToJpegs(await sent.BytesAsync(ct), SitePicture.Widths, Highest) is { } made
            ? new SitePicture
            {
                Hash = Convert.ToHexStringLower(SHA256.HashData(made.Jpegs[^1]))[..SitePicture.HashLength],
                Width = made.Width,
                Height = made.Height,
                Small = made.Jpegs[0],
                Middle = made.Jpegs[1],
                Large = made.Jpegs[2],
            }
            : null;

    /// <summary>Once, however often the same picture comes.</summary>
    public static async Task KeepAsync(this OpbouwDb db, SitePicture? picture, CancellationToken ct)
    {
        if (picture is not null && !await db.Set<SitePicture>().AnyAsync(known => known.Hash == picture.Hash, ct))
            db.Add(picture);
    }
}

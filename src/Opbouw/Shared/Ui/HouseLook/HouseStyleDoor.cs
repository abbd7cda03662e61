using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>
/// <c>/huisstijl/…</c>: the style sheet and the logo of the organisation whose host name was asked, under the hash of their content, so that a browser
/// may keep them for ever. A hash of another organisation is not found here.
/// </summary>
internal static class HouseStyleDoor
{
    public const string Trial = "proef.css";
    private const string Forever = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/huisstijl/{file}", ServeAsync);

    /// <summary>The address of a style that was not kept, for whoever is choosing.</summary>
    public static string TrialOf(HouseStyle style) =>
        $"/huisstijl/{Trial}?hoofd={style.Main[1..]}&accent={style.Accent[1..]}&vlak={style.Ground[1..]}&letter={style.Face}";

    private static async Task<IResult> ServeAsync(string file, HttpContext http, ChosenSettings settings, WorkContext work, OpbouwDb db, CancellationToken ct)
    {
        if (file == Trial)
            return work.Actor.May(HouseStyle.Kind.Change) ? Tried(http) : Results.NotFound();
        var hash = Path.GetFileNameWithoutExtension(file);
        if (file.EndsWith(".css", StringComparison.Ordinal))
            return await SheetAsync(hash, settings, db, ct) is { } sheet ? Kept(http, Results.Text(sheet.Css, "text/css; charset=utf-8")) : Results.NotFound();

        return file.EndsWith(".png", StringComparison.Ordinal) && await db.Set<Logo>().AsNoTracking().SingleOrDefaultAsync(logo => logo.Hash == hash, ct) is { } logo
            ? Kept(http, Results.Bytes(logo.Bytes, "image/png"))
            : Results.NotFound();
    }

    /// <summary>A page that was opened just before a change asks for the sheet of then.</summary>
    private static async Task<HouseSheet?> SheetAsync(string hash, ChosenSettings settings, OpbouwDb db, CancellationToken ct)
    {
        if (HouseSheet.Of(await settings.NowAsync(HouseStyle.Kind, ct)) is var now && now.Hash == hash)
            return now;
        var texts = await db.Set<SettingVersion>().AsNoTracking().Where(version => version.Part == HouseStyle.Kind.Code).Select(version => version.Text).ToListAsync(ct);
        return texts.Select(text => HouseSheet.Of(HouseStyle.Kind.Read(text))).FirstOrDefault(sheet => sheet.Hash == hash);
    }

    private static IResult Tried(HttpContext http)
    {
        var asked = http.Request.Query;
        var style = new HouseStyle($"#{asked["hoofd"]}", $"#{asked["accent"]}", $"#{asked["vlak"]}", Enum.TryParse<LetterFace>(asked["letter"], out var face) ? face : default);
        if (HouseStyle.Kind.Rule(style) is not null)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(HouseSheet.Of(style).Css, "text/css; charset=utf-8");
    }

    private static IResult Kept(HttpContext http, IResult result)
    {
        http.Response.Headers.CacheControl = Forever;
        return result;
    }
}

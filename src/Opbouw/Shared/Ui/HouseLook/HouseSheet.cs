using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>The style sheet of one organisation: the tokens of the house with other values, and nothing else. Named by the hash of what is in it.</summary>
public sealed record HouseSheet(string Css, string Hash)
{
    private static readonly ConditionalWeakTable<HouseStyle, HouseSheet> Made = [];

    public string Address => $"/huisstijl/{Hash}.css";

    public static HouseSheet Of(HouseStyle style) => Made.GetValue(style, made =>
    {
        var css = Write(made);
        return new HouseSheet(css, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..20]);
    });

    /// <summary>Whatever was kept once, only colours come out: each is read and written again.</summary>
    private static string Write(HouseStyle style)
    {
        var (main, accent, ground) = (Colour.Of(style.Main), Colour.Of(style.Accent), Colour.Of(style.Ground));
        var night = HouseColours.Night(main);
        var css = new StringBuilder(":root{");
        Put(css, "color-petrol", main);
        Put(css, "color-petrol-deep", main.MixedWith(HouseColours.Black, 0.3));
        Put(css, "color-petrol-wash", HouseColours.Wash(main));
        Put(css, "color-marigold", accent);
        Put(css, "color-marigold-wash", HouseColours.Sheet.MixedWith(accent, 0.3));
        Put(css, "ground-background-color", ground);
        if (style.Face.Family() is { } family)
            css.Append("--opbouw-font-family:").Append(family).Append(';');
        css.Append("}@media screen and (prefers-color-scheme:dark){:root{");
        Put(css, "color-petrol", night);
        Put(css, "color-petrol-deep", night.MixedWith(HouseColours.White, 0.35));
        Put(css, "color-petrol-wash", HouseColours.NightSheet.MixedWith(night, 0.12));
        Put(css, "color-marigold", accent);
        Put(css, "color-marigold-wash", HouseColours.NightSheet.MixedWith(accent, 0.15));
        Put(css, "ground-background-color", ground);
        return css.Append("}}").ToString();
    }

    private static void Put(StringBuilder css, string token, Colour colour) => css.Append("--opbouw-").Append(token).Append(':').Append(colour.ToString()).Append(';');
}

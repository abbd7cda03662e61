namespace Opbouw.Areas;

/// <summary>A point inside an area where its number is drawn: WGS84 degrees, four decimals (about 10 metres).</summary>
public readonly record struct LabelPoint(double Latitude, double Longitude)
{
    public static LabelPoint Rounded(double latitude, double longitude) => new(Math.Round(latitude, 4), Math.Round(longitude, 4));
}

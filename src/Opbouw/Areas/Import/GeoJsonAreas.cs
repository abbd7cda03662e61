using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>Areas with their boundaries from a GeoJSON FeatureCollection (RFC 7946); row 1 is the first feature.</summary>
public static class GeoJsonAreas
{
    public static void Read(JsonElement root, AreaImportOptions options, ImportCollector<AreaRow> into)
    {
        if (root.Member("features") is not { ValueKind: JsonValueKind.Array } features)
            throw new ImportRefusedException("Dit GeoJSON-bestand heeft geen lijst “features”.");

        var shapes = new ShapeReader(options.Limits);
        var row = 0;
        foreach (var feature in features.EnumerateArray())
        {
            row++;
            var properties = feature.Member("properties");
            var id = feature.TextMember("id");
            var fields = new RowFields(row, name => properties?.TextMember(name) ?? (name == "code" ? CodeIn(id) : null), into.Problem);
            AreaRowReader.Read(fields, options, into, rowFields => Shape(feature, shapes, rowFields));
        }
    }

    /// <summary>Reading a shape never throws past its row: the row gets a problem instead.</summary>
    private static Geometry? Shape(JsonElement feature, ShapeReader shapes, RowFields fields)
    {
        if (feature.Member("geometry") is not { ValueKind: JsonValueKind.Object } geometry)
            return null;
        try
        {
            return Geometry(geometry, shapes);
        }
        catch (ShapeReader.WrongShapeException wrong)
        {
            fields.Wrong("geometry", wrong.Message);
            return null;
        }
    }

    private static Geometry? Geometry(JsonElement geometry, ShapeReader shapes)
    {
        var coordinates = geometry.Member("coordinates");
        return geometry.TextMember("type") switch
        {
            "Point" when coordinates is { } at => ShapeReader.PointOf(Position(at)),
            "Polygon" => shapes.Shape([Rings(coordinates)]),
            "MultiPolygon" => shapes.Shape([.. coordinates.Items().Select(part => Rings(part))]),
            _ => throw new ShapeReader.WrongShapeException("De vorm is geen Point, Polygon of MultiPolygon."),
        };
    }

    private static Coordinate[][] Rings(JsonElement? rings) => [.. rings.Items().Select(Ring)];

    private static Coordinate[] Ring(JsonElement ring) =>
        ring.ValueKind == JsonValueKind.Array
            ? [.. ring.EnumerateArray().Select(Position)]
            : throw new ShapeReader.WrongShapeException("Een ring van de grens is geen lijst van punten.");

    private static Coordinate Position(JsonElement position)
    {
        var (x, y) = ShapeReader.Pair(position);
        return ShapeReader.Checked(x, y);
    }

    private static string? CodeIn(string? id) => AreaCode.Normalise(id) is null ? null : id;
}

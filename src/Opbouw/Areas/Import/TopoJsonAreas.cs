using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>
/// Areas from a TopoJSON topology: neighbours share their boundary as one arc, a negative number means the arc backwards.
/// Row 1 is the first geometry.
/// </summary>
public sealed class TopoJsonAreas
{
    private readonly ShapeReader shapes;
    private readonly TopoJsonArcs arcs;

    private TopoJsonAreas(JsonElement root, ImportLimits limits)
    {
        shapes = new ShapeReader(limits);
        arcs = TopoJsonArcs.Read(root, limits);
    }

    public static void Read(JsonElement root, AreaImportOptions options, ImportCollector<AreaRow> into)
    {
        if (root.Member("objects") is not { ValueKind: JsonValueKind.Object } objects)
            throw new ImportRefusedException("Dit TopoJSON-bestand heeft geen “objects”.");

        var topology = new TopoJsonAreas(root, options.Limits);
        var row = 0;
        foreach (var geometry in objects.EnumerateObject().SelectMany(member => Flat(member.Value)))
        {
            row++;
            var properties = geometry.Member("properties");
            var id = geometry.TextMember("id");
            var fields = new RowFields(row, name => properties?.TextMember(name) ?? (name == "code" ? CodeIn(id) : null), into.Problem);
            AreaRowReader.Read(fields, options, into, rowFields => topology.Shape(geometry, rowFields));
        }
    }

    private static IEnumerable<JsonElement> Flat(JsonElement geometry) =>
        geometry.TextMember("type") == "GeometryCollection" ? geometry.Member("geometries").Items().SelectMany(Flat) : [geometry];

    private Geometry? Shape(JsonElement geometry, RowFields fields)
    {
        try
        {
            return geometry.TextMember("type") switch
            {
                "Point" when geometry.Member("coordinates") is { } at => ShapeReader.PointOf(arcs.Position(at)),
                "Polygon" => shapes.Shape([Rings(geometry.Member("arcs"))]),
                "MultiPolygon" => shapes.Shape([.. geometry.Member("arcs").Items().Select(part => Rings(part))]),
                null => null,
                _ => throw new ShapeReader.WrongShapeException("De vorm is geen Point, Polygon of MultiPolygon."),
            };
        }
        catch (ShapeReader.WrongShapeException wrong)
        {
            fields.Wrong("geometry", wrong.Message);
            return null;
        }
    }

    private Coordinate[][] Rings(JsonElement? rings) => [.. rings.Items().Select(arcs.Ring)];

    private static string? CodeIn(string? id) => AreaCode.Normalise(id) is null ? null : id;
}

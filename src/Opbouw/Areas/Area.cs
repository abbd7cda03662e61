using NetTopologySuite.IO;

namespace Opbouw.Areas;

/// <summary>A city, stadsdeel, wijk, buurt or street. It is never removed: an area that ends gets a last day and successors, so references hold.</summary>
public sealed class Area
{
    public required AreaId Id { get; init; }

    public required string Name { get; set; }

    public required AreaKind Kind { get; init; }

    public AreaId? ParentId { get; init; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; set; }

    public List<AreaEdition> Editions { get; } = [];

    public List<AreaSuccession> Successions { get; } = [];

    public AreaBoundary? Boundary { get; set; }

    public static Area From(AreaNode node)
    {
        var area = new Area { Id = node.Id, Name = node.Name, Kind = node.Kind, ParentId = node.ParentId };
        area.Become(node);
        return area;
    }

    /// <summary>Takes over what an import decided. Codes and successors are only ever added.</summary>
    public void Become(AreaNode node)
    {
        Name = node.Name;
        Latitude = node.Label?.Latitude;
        Longitude = node.Label?.Longitude;
        ValidFrom = node.ValidFrom;
        ValidUntil = node.ValidUntil;
        foreach (var code in node.Codes.Where(code => Editions.All(known => (known.Code, known.Year) != (code.Code, code.Year))))
            Editions.Add(new AreaEdition { AreaId = Id, Code = code.Code, Year = code.Year });
        foreach (var successor in node.Successors.Where(successor => Successions.All(known => known.SuccessorId != successor)))
            Successions.Add(new AreaSuccession { AreaId = Id, SuccessorId = successor });
        if (node.Boundary is { } shape)
            (Boundary ??= new AreaBoundary { AreaId = Id, Shape = [] }).Shape = new WKBWriter().Write(shape);
    }

    public AreaNode ToNode() => new(Id, Name, Kind, ParentId)
    {
        Codes = [.. Editions.OrderByDescending(edition => edition.Year).Select(edition => new AreaCode(edition.Code, edition.Year))],
        Label = Latitude is { } latitude && Longitude is { } longitude ? new LabelPoint(latitude, longitude) : null,
        Boundary = Boundary is { } boundary ? new WKBReader().Read(boundary.Shape) : null,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
        Successors = [.. Successions.Select(succession => succession.SuccessorId)],
    };
}

/// <summary>What an area is called by CBS in one year. The same code may be another area in another year.</summary>
public sealed class AreaEdition
{
    public required string Code { get; init; }

    public required int Year { get; init; }

    public required AreaId AreaId { get; init; }
}

/// <summary>An area that ended went up in this one, wholly or partly.</summary>
public sealed class AreaSuccession
{
    public required AreaId AreaId { get; init; }

    public required AreaId SuccessorId { get; init; }
}

/// <summary>The imported boundary, as well-known binary.</summary>
public sealed class AreaBoundary
{
    public required AreaId AreaId { get; init; }

    public required byte[] Shape { get; set; }
}

/// <summary>A postcode of four digits and one of the areas it lies in.</summary>
public sealed class AreaPostcodeEntry
{
    public required string Postcode { get; init; }

    public required AreaId AreaId { get; init; }

    /// <summary>1 is where most homes are.</summary>
    public required int Order { get; set; }
}

/// <summary>One published figure. No value means: not published; never zero.</summary>
public sealed class AreaFigure
{
    public required AreaId AreaId { get; init; }

    /// <summary>A key of figures.csv.</summary>
    public required string Key { get; init; }

    public required int Year { get; init; }

    public decimal? Value { get; set; }

    public required string Source { get; set; }
}

/// <summary>Goes up with every import, so that each process knows when its snapshot is old.</summary>
public sealed class AreaVersion
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public int Number { get; set; }
}

using Opbouw.Shared.Trail;

namespace Opbouw.Areas;

/// <summary>Areas were added or changed from a file.</summary>
public sealed record AreasImported(Guid ImportId, int Added, int Changed) : DomainEvent
{
    public override Guid Subject => ImportId;
}

/// <summary>Published figures were added or changed from a file.</summary>
public sealed record FiguresImported(Guid ImportId, int Count) : DomainEvent
{
    public override Guid Subject => ImportId;
}

/// <summary>A list of streets took the place of the one before.</summary>
public sealed record StreetsReplaced(StreetListId ListId) : DomainEvent
{
    public override Guid Subject => ListId.Value;
}

/// <summary>Postcodes were read from a file.</summary>
public sealed record PostcodesImported(Guid ImportId, int Count) : DomainEvent
{
    public override Guid Subject => ImportId;
}

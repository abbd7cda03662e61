using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>What another module shows on the page of a partner: open and kept promises, walks, when we last met.</summary>
public interface IPartnerPagePart
{
    /// <summary>Low comes first: 10, 20, 30.</summary>
    int Order { get; }

    /// <summary>Null when there is nothing to show to this actor.</summary>
    Task<PartnerPagePart?> ForAsync(PartnerId partner, CancellationToken ct);
}

/// <param name="Title">Heading above it.</param>
/// <param name="View">Address of a partial view in the module's own folder: <c>/Agenda/PartnerPromises.cshtml</c>.</param>
public sealed record PartnerPagePart(string Title, string View, object Model);

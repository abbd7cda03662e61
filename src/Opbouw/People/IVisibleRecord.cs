using Opbouw.Shared.Persistence;

namespace Opbouw.People;

/// <summary>A kind of record of which may be asked who can see it. The answer comes from the very filter that guards the record, never from a second list.</summary>
public interface IVisibleRecord
{
    /// <summary>In the address: <c>signaal</c>.</summary>
    string Code { get; }

    /// <summary>As in "Wie ziet dit signaal?".</summary>
    string Dutch { get; }

    /// <summary>One of these rights is needed for the pages that show it.</summary>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>The page of the record.</summary>
    string AddressOf(Guid id);

    /// <summary>Whether it is there for the actor of this database.</summary>
    Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct);

    /// <summary>Whether the actor of this database wrote it: then she may take a name out of it.</summary>
    Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Who else knows, in sentences: visitors of the site, who got a link, who must say why first.</summary>
    Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);
}

using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

/// <summary>What an initiative grows from, as the form begins.</summary>
/// <param name="From">How it is called on the page: "Dit komt voort uit ‘…’".</param>
/// <param name="Place">As <see cref="SignalPlaces.ValueOf"/> gives it.</param>
/// <param name="FollowHash">Of the code with which who said it follows it.</param>
public sealed record Seed(string From, string? Title, string? Idea, Theme? Theme, string? Place, byte[]? FollowHash = null);

/// <summary>Finds what an initiative can grow from; another module brings its own kind.</summary>
public interface IInitiativeSeeds
{
    InitiativeOrigin Origin { get; }

    /// <summary>Null when there is nothing for this actor.</summary>
    Task<Seed?> FindAsync(Guid id, CancellationToken ct);
}

internal sealed class BundleSeeds(BundleDesk bundles) : IInitiativeSeeds
{
    public InitiativeOrigin Origin => InitiativeOrigin.Bundle;

    public async Task<Seed?> FindAsync(Guid id, CancellationToken ct) => await bundles.FindAsync(new BundleId(id), ct) is { } bundle
        ? new Seed(bundle.Title, bundle.Title.Length <= Initiative.LongestTitle ? bundle.Title : null, bundle.Wording, bundle.Theme, Place: null) : null;
}

internal sealed class EarlierSeeds(OpbouwDb db) : IInitiativeSeeds
{
    public InitiativeOrigin Origin => InitiativeOrigin.FollowUp;

    public async Task<Seed?> FindAsync(Guid id, CancellationToken ct) => await db.Set<Initiative>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == new InitiativeId(id), ct) is { } before
        ? new Seed(before.Title, Title: null, Idea: null, before.Theme, SignalPlaces.ValueOf(null, before.AreaId)) : null;
}

internal sealed class InterventionSeeds(OpbouwDb db) : IInitiativeSeeds
{
    private const string Intervention = "een interventie";

    public InitiativeOrigin Origin => InitiativeOrigin.Intervention;

    public async Task<Seed?> FindAsync(Guid id, CancellationToken ct) => await db.Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new ContactId(id) && c.Kind == ContactKind.Intervention, ct) is { } met
        ? new Seed(Intervention, Title: null, met.SetGoing, Theme: null, SignalPlaces.ValueOf(met.FindSpotId, met.AreaId)) : null;
}

/// <summary>What a resident said or wrote on the site, and follows with a code.</summary>
internal sealed class SaidSeeds(IEnumerable<IFirstWords> firstWords) : IInitiativeSeeds
{
    private const string Said = "een bericht op de site";

    public InitiativeOrigin Origin => InitiativeOrigin.Said;

    public async Task<Seed?> FindAsync(Guid id, CancellationToken ct)
    {
        foreach (var keeper in firstWords)
        {
            if (await keeper.OfAsync(id, ct) is { } found)
                return new Seed(Said, Title: null, found.Words.Length <= Initiative.LongestIdea ? found.Words : found.Words[..Initiative.LongestIdea], Theme: null, found.Place, found.CodeHash);
        }

        return null;
    }
}

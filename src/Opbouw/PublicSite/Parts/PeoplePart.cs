using Opbouw.People;

namespace Opbouw.PublicSite.Parts;

/// <summary>Everybody who shows a card today, under the kind of team she is found in.</summary>
internal sealed class PeoplePart(WorkerCards cards) : ISitePart
{
    public string Code => "mensen";

    public string Dutch => "Wie er werkt, per soort team";

    public string View => "/PublicSite/Parts/_People.cshtml";

    public async Task<object?> ModelAsync(CancellationToken ct) =>
        await cards.AllAsync(ct) is { Count: > 0 } workers ? workers.GroupBy(worker => worker.Kind).ToList() : null;
}

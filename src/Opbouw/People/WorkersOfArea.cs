using Opbouw.Areas;

namespace Opbouw.People;

/// <summary>“Wie werkt hier?” on the page of an area.</summary>
internal sealed class WorkersOfArea(WorkerCards cards) : IAreaWorkers
{
    public async Task<IReadOnlyList<AreaWorker>> OfAsync(AreaScope scope, CancellationToken ct) =>
        [.. (await cards.InAsync(scope, ct)).Select(worker => new AreaWorker(worker.Role, worker.Card.Name, worker.Card.DaysInWords is { } days ? $"Op {days}" : null, worker.Card.Address))];
}

namespace Opbouw.EqualShares.Engine;

/// <summary>What is proven about one range of endowments.</summary>
internal sealed class RangeVerdict(Gate.GateState? gate)
{
    /// <summary>True when every endowment in the range gives these winners, in this order.</summary>
    public bool IsDecided { get; set; } = true;

    /// <summary>In order of winning, without the free projects.</summary>
    public List<int> Winners { get; } = [];

    public long CostInCents { get; private set; }

    public bool Allows(int project) => gate is null || gate.Allows(project);

    public void Win(int project, long cost)
    {
        Winners.Add(project);
        CostInCents += cost;
        gate?.Buy(project);
    }
}

namespace Opbouw.OpinionMap.Outcomes;

/// <summary>How often each answer was given to a statement.</summary>
/// <example><code>new VoteCount(Agree: 8, Disagree: 1, Pass: 3).Seen   // 12</code></example>
public readonly record struct VoteCount(int Agree, int Disagree, int Pass)
{
    /// <summary>How many people answered, passing included.</summary>
    public int Seen => Agree + Disagree + Pass;

    /// <summary>The chance that the next person agrees: (agree + 1) ÷ (seen + 2), ½ when nobody answered.</summary>
    public double AgreeChance => Proportions.Chance(Agree, Seen);

    /// <summary>The chance that the next person disagrees: (disagree + 1) ÷ (seen + 2).</summary>
    public double DisagreeChance => Proportions.Chance(Disagree, Seen);

    internal int Of(Vote side) => side == Vote.Agree ? Agree : Disagree;

    /// <summary>Adds up.</summary>
    public static VoteCount operator +(VoteCount a, VoteCount b) => new(a.Agree + b.Agree, a.Disagree + b.Disagree, a.Pass + b.Pass);

    /// <summary>Takes away.</summary>
    public static VoteCount operator -(VoteCount a, VoteCount b) => new(a.Agree - b.Agree, a.Disagree - b.Disagree, a.Pass - b.Pass);
}

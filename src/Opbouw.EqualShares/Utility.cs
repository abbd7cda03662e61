namespace Opbouw.EqualShares;

/// <summary>What a voter gains when a project she supports wins. It steers who pays and which project goes first.</summary>
public enum Utility
{
    /// <summary>As much as the project costs: a voter gains euros spent on what she supports. The usual choice in towns.</summary>
    Cost,

    /// <summary>One per project, dear or cheap: many small projects win sooner.</summary>
    Cardinality,

    /// <summary>The points on the ballot (cumulative, scoring, places of an ordinal vote): who gives more points pays more.</summary>
    Points,
}

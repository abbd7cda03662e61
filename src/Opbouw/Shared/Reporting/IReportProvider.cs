namespace Opbouw.Shared.Reporting;

/// <summary>From and until, both days included.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly Until);

/// <summary>One number of a module over a period.</summary>
/// <param name="Code">Stays the same over the years: <c>initiatives.realised</c>.</param>
/// <param name="Dutch">What is counted: "initiatieven die er kwamen".</param>
/// <param name="Means">How it is counted, for who asks.</param>
public sealed record ReportFigure(string Code, string Dutch, int Number, string Means);

/// <summary>What a module tells in reports: totals, never a person and never a ranking. The usual filters hold: who asks gets the numbers of what she may see.</summary>
public interface IReportProvider
{
    Task<IReadOnlyList<ReportFigure>> OfAsync(ReportPeriod period, CancellationToken ct);
}

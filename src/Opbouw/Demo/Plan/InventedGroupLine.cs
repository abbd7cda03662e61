namespace Opbouw.Demo.Plan;

/// <summary>Something of an invented group.</summary>
/// <param name="Days">Ago; of tasks and days: ahead, below zero when done or past.</param>
public sealed record InventedGroupLine(string Initiative, string Kind, string Who, int Days, string Words);

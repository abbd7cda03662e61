namespace Opbouw.Demo.Plan;

/// <summary>What an invented resident told, for the site.</summary>
public sealed record InventedStory(string Worker, int DaysAgo, string Area, string Title, string Lead, string Text, string Teller);

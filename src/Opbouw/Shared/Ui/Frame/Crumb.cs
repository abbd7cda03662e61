namespace Opbouw.Shared.Ui;

/// <summary>One step of "Je bent hier ›". The last one has no address: you are there.</summary>
public sealed record Crumb(string Text, string? Href = null);

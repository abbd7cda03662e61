namespace Opbouw.Shared.Ui;

/// <summary>One tab: a link to a page of its own, so that it works without script and can be kept as an address.</summary>
public sealed record TabLink(string Text, string Href, bool IsHere = false);

namespace Opbouw.Groups;

/// <summary>A page of another module that belongs to a group: registered as a service by that module, it stands on the group's own page.</summary>
/// <param name="Path">After <c>/groep/{key}/</c>.</param>
/// <param name="Sentence">What one does there.</param>
public sealed record GroupLink(string Title, string Path, string Sentence, int Order);

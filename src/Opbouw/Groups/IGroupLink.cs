namespace Opbouw.Groups;

/// <summary>A page of another module that belongs to a group: it stands on the group's own page.</summary>
/// <param name="Path">After <c>/groep/{key}/</c>.</param>
/// <param name="Sentence">What one does there.</param>
public sealed record GroupLink(string Title, string Path, string Sentence, int Order);

/// <summary>Made by modules that have pages for groups.</summary>
public interface IGroupLinks
{
    IReadOnlyList<GroupLink> Links { get; }
}

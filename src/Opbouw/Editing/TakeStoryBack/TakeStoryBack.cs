using System.Text.Json.Serialization;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.TakeStoryBack;

/// <summary>Who told it, takes it back herself.</summary>
public sealed record TakeStoryBack(Guid CommandId, StoryId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.take-story-back", "Het eigen verhaal van de site halen", typeof(StoryEnded));

    /// <summary>Never in a log or a receipt.</summary>
    [JsonIgnore]
    public string Digits { get; init; } = "";
}

using Opbouw.Shared.Organisations;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Mail;

/// <summary>Puts a letter in the post, in the words that the organisation chose for it.</summary>
public sealed class Letters(ChosenSettings settings, Outbox outbox, WorkContext work)
{
    /// <param name="values">One for each placeholder of this letter.</param>
    public async Task PostAsync(LetterKind kind, string to, IReadOnlyDictionary<string, string> values, CancellationToken ct, LetterPost? how = null)
    {
        var letter = kind.Fill(await settings.NowAsync(kind, ct), name => name == LetterKind.Organisation.Name ? work.Organisation.Name : values[name]);
        outbox.Post(to, letter, how ?? new LetterPost());
    }
}

/// <summary>How a letter goes.</summary>
/// <param name="About">As with <see cref="Outbox"/>: it waits, and may be taken back.</param>
/// <param name="NotBefore">It goes at this moment, unless it is taken back before.</param>
/// <param name="Calendar">An event for the reader's calendar.</param>
public sealed record LetterPost(Guid? About = null, Uri? Unsubscribe = null, DateTimeOffset? NotBefore = null, string? Calendar = null);

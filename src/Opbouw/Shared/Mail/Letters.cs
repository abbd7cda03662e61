using Opbouw.Shared.Organisations;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Mail;

/// <summary>Puts a letter in the post, in the words that the organisation chose for it.</summary>
public sealed class Letters(ChosenSettings settings, Outbox outbox, WorkContext work)
{
    /// <param name="values">One for each placeholder of this letter.</param>
    public Task PostAsync(LetterKind kind, string to, IReadOnlyDictionary<string, string> values, CancellationToken ct) => PostAsync(kind, to, values, null, null, ct);

    /// <param name="about">As with <see cref="Outbox"/>: it waits, and may be taken back.</param>
    public async Task PostAsync(LetterKind kind, string to, IReadOnlyDictionary<string, string> values, Guid? about, Uri? unsubscribe, CancellationToken ct)
    {
        var letter = kind.Fill(await settings.NowAsync(kind, ct), name => name == LetterKind.Organisation.Name ? work.Organisation.Name : values[name]);
        outbox.Post(to, letter, about, unsubscribe);
    }
}

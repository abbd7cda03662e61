using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda;

/// <summary>Sends a question to somebody at a partner, with a personal link that answers without an account. The words are settings: <see cref="AgendaLetters"/>.</summary>
public sealed class AskByMail(OpbouwDb db, Letters letters, ChosenSettings settings, WorkContext work, TimeProvider time)
{
    public Task AskAsync(AgendaItem item, Partner partner, PartnerPerson person, CancellationToken ct) =>
        SendAsync(AgendaLetters.Ask, item, person, item.Id.Value, true, new() { ["partner"] = partner.NameInSentence }, ct);

    public Task RemindAsync(AgendaItem item, PartnerPerson person, string why, CancellationToken ct) =>
        SendAsync(AgendaLetters.Remind, item, person, null, true, new() { ["waarom"] = why }, ct);

    /// <summary>A worker typed in what somebody at the partner said: is it right?</summary>
    public Task AskToConfirmAsync(AgendaItem item, PartnerPerson person, Answer answer, CancellationToken ct) =>
        SendAsync(AgendaLetters.Confirm, item, person, answer.Id.Value, true, new()
        {
            ["opgeschreven"] = answer.PassedOnBy ?? "",
            ["gegeven"] = answer.GivenBy,
            ["hoe"] = answer.Channel.Label(),
            ["soort"] = answer.Kind.Label(),
            ["antwoord"] = answer.Text,
        }, ct);

    /// <summary>The worker took the question back, and the partner had read it.</summary>
    public Task TellTakenBackAsync(AgendaItem item, CancellationToken ct) => TellAsync(AgendaLetters.TakenBack, item, false, new() { ["waarom"] = item.ClosedBecause ?? "" }, ct);

    /// <summary>A worker took back an answer that somebody at the partner was asked to confirm.</summary>
    public Task TellAnswerTakenBackAsync(AgendaItem item, CancellationToken ct) => TellAsync(AgendaLetters.AnswerTakenBack, item, false, [], ct);

    /// <summary>The partner wanted to know more; here is what the worker tells, and the question again.</summary>
    public Task AskAgainAsync(AgendaItem item, string explanation, CancellationToken ct) => TellAsync(AgendaLetters.Explain, item, true, new() { ["uitleg"] = explanation }, ct);

    /// <summary>What the question stands on became something else since the partner read it.</summary>
    public Task TellEvidenceAsync(AgendaItem item, CancellationToken ct) => TellAsync(AgendaLetters.Evidence, item, false, [], ct);

    /// <summary>The partner need do nothing any more: the question was closed.</summary>
    public Task TellClosedAsync(AgendaItem item, CancellationToken ct) => TellAsync(AgendaLetters.Closed, item, false, new() { ["waarom"] = item.ClosedBecause ?? "" }, ct);

    /// <summary>To whom it was put; nothing when the worker asked without mail.</summary>
    private async Task TellAsync(LetterKind letter, AgendaItem item, bool withLink, Dictionary<string, string> values, CancellationToken ct)
    {
        if (await db.Set<PartnerPerson>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == item.PersonId, ct) is { } person)
            await SendAsync(letter, item, person, null, withLink, values, ct);
    }

    private async Task SendAsync(LetterKind letter, AgendaItem item, PartnerPerson person, Guid? about, bool withLink, Dictionary<string, string> values, CancellationToken ct)
    {
        if (person.Email is not { } address)
            return;
        (values["naam"], values["titel"], values["vraag"], values["gehoord"]) = (person.Name, item.Title, item.Question, item.EvidenceInSteps);
        values["datum"] = item.AnswerBy.ToString("d MMMM yyyy", LocalTime.Dutch);
        if (withLink)
        {
            var days = await settings.NumberAsync(AgendaNumbers.LinkDays, ct);
            (values["link"], values["geldig"]) = (NewLink(item, person, days).ToString(), DutchDates.Days(days));
        }

        await letters.PostAsync(letter, address, values, ct, new LetterPost(about));
    }

    private Uri NewLink(AgendaItem item, PartnerPerson person, int days)
    {
        var token = AskLink.NewToken();
        db.Add(new AskLink
        {
            Id = AskLinkId.New(),
            AgendaItemId = item.Id,
            PersonId = person.Id,
            TokenHash = AskLink.HashOf(token),
            EndsAt = time.GetUtcNow().AddDays(days),
        });
        return new Uri(work.Organisation.Address, $"/vraag/{token}");
    }
}

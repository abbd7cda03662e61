using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda;

/// <summary>Sends a question to somebody at a partner, with a personal link that answers without an account.</summary>
public sealed class AskByMail(OpbouwDb db, Outbox outbox, WorkContext work, TimeProvider time)
{
    public void Ask(AgendaItem item, Partner partner, PartnerPerson person)
    {
        if (person.Email is { } address)
            outbox.Post(address, "Een vraag van bewoners", AskText(item, partner, person, NewLink(item, person)), about: item.Id.Value);
    }

    public void Remind(AgendaItem item, PartnerPerson person, string why)
    {
        if (person.Email is { } address)
            outbox.Post(address, "Herinnering aan een vraag van bewoners", $"""
                Beste {person.Name},

                {why}

                De vraag van bewoners:
                {item.Question}

                Geef antwoord via deze link. U hoeft niet in te loggen.
                {NewLink(item, person)}

                {work.Organisation.Name}
                """);
    }

    /// <summary>A worker typed in what somebody at the partner said: is it right?</summary>
    public void AskToConfirm(AgendaItem item, PartnerPerson person, Answer answer)
    {
        if (person.Email is { } address)
            outbox.Post(address, "Klopt dit antwoord?", $"""
                Beste {person.Name},

                {answer.PassedOnBy} schreef een antwoord op van uw organisatie. {answer.GivenBy} gaf het, {answer.Channel.Label()}.

                De vraag van bewoners:
                {item.Question}

                {answer.Kind.Label()}
                {answer.Text}

                Klopt het? Bevestig het of verbeter het via deze link. U hoeft niet in te loggen. De link werkt 30 dagen.
                {NewLink(item, person)}

                {work.Organisation.Name}
                """, about: answer.Id.Value);
    }

    /// <summary>The worker took the question back, and the partner had read it.</summary>
    public async Task TellTakenBackAsync(AgendaItem item, CancellationToken ct)
    {
        if (await AskedPersonAsync(item, ct) is not { Email: { } address } person)
            return;
        outbox.Post(address, "Wij halen een vraag terug", $"""
            Beste {person.Name},

            Wij halen deze vraag van bewoners terug:
            {item.Question}

            Dit is waarom:
            {item.ClosedBecause}

            U hoeft niets te doen. Misschien komt er later een andere vraag.

            {work.Organisation.Name}
            """);
    }

    /// <summary>A worker took back an answer that somebody at the partner was asked to confirm.</summary>
    public async Task TellAnswerTakenBackAsync(AgendaItem item, CancellationToken ct)
    {
        if (await AskedPersonAsync(item, ct) is not { Email: { } address } person)
            return;
        outbox.Post(address, "Een antwoord is teruggehaald", $"""
            Beste {person.Name},

            Wij vroegen u om een antwoord te bevestigen op deze vraag van bewoners:
            {item.Question}

            Dat antwoord hebben wij teruggehaald. U hoeft niets te bevestigen.

            {work.Organisation.Name}
            """);
    }

    /// <summary>The partner wanted to know more; here is what the worker tells, and the question again.</summary>
    public async Task AskAgainAsync(AgendaItem item, string explanation, CancellationToken ct)
    {
        if (await AskedPersonAsync(item, ct) is not { Email: { } address } person)
            return;
        outbox.Post(address, "Uitleg bij een vraag van bewoners", $"""
            Beste {person.Name},

            U wilde meer weten over deze vraag van bewoners:
            {item.Question}

            Dit is onze uitleg:
            {explanation}

            Bewoners hopen op antwoord vóór {item.AnswerBy.ToString("d MMMM yyyy", LocalTime.Dutch)}.
            Geef antwoord via deze link. U hoeft niet in te loggen. De link werkt 30 dagen.
            {NewLink(item, person)}

            {work.Organisation.Name}
            """);
    }

    /// <summary>What the question stands on became something else since the partner read it.</summary>
    public async Task TellEvidenceAsync(AgendaItem item, CancellationToken ct)
    {
        if (await AskedPersonAsync(item, ct) is not { Email: { } address } person)
            return;
        outbox.Post(address, "Verbetering bij een vraag van bewoners", $"""
            Beste {person.Name},

            Wij verbeterden wat wij hoorden bij deze vraag van bewoners:
            {item.Question}

            Wat wij hoorden, is nu: {item.EvidenceInSteps}.
            De vraag zelf en de datum blijven gelijk. U hoeft niets te doen.

            {work.Organisation.Name}
            """);
    }

    /// <summary>The partner need do nothing any more: the question was closed.</summary>
    public async Task TellClosedAsync(AgendaItem item, CancellationToken ct)
    {
        if (await AskedPersonAsync(item, ct) is not { Email: { } address } person)
            return;
        outbox.Post(address, "Een vraag van bewoners is afgesloten", $"""
            Beste {person.Name},

            Wij sluiten deze vraag van bewoners af:
            {item.Question}

            Dit is waarom:
            {item.ClosedBecause}

            U hoeft niets meer te doen.

            {work.Organisation.Name}
            """);
    }

    /// <summary>Whom it was put to; null when the worker asked without mail.</summary>
    private Task<PartnerPerson?> AskedPersonAsync(AgendaItem item, CancellationToken ct) =>
        db.Set<PartnerPerson>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == item.PersonId, ct);

    private Uri NewLink(AgendaItem item, PartnerPerson person)
    {
        var token = AskLink.NewToken();
        db.Add(new AskLink
        {
            Id = AskLinkId.New(),
            AgendaItemId = item.Id,
            PersonId = person.Id,
            TokenHash = AskLink.HashOf(token),
            EndsAt = time.GetUtcNow() + AskLink.Lifetime,
        });
        return new Uri(work.Organisation.Address, $"/vraag/{token}");
    }

    private string AskText(AgendaItem item, Partner partner, PartnerPerson person, Uri link) => $"""
        Beste {person.Name},

        Bewoners vragen {partner.NameInSentence} dit:
        {item.Question}

        Wat wij hoorden: {item.EvidenceInSteps}.
        Zij hopen op antwoord vóór {item.AnswerBy.ToString("d MMMM yyyy", LocalTime.Dutch)}.

        Geef antwoord via deze link. U hoeft niet in te loggen. De link werkt 30 dagen.
        {link}

        Wat u schrijft, komt letterlijk bij de vraag te staan. Wij veranderen niets.

        {work.Organisation.Name}
        """;
}

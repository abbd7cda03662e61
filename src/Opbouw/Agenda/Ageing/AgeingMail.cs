using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.Ageing;

/// <summary>The mail of one step: at the partner with a personal link, to the team leader with the address of the question.</summary>
public sealed class AgeingMail(OpbouwDb db, Colleagues colleagues, Letters letters, AskByMail askByMail, WorkContext work, LocalTime time)
{
    /// <summary>The number of people who got one.</summary>
    public async Task<int> SendAsync(AgendaItem item, AgeingStep step, CancellationToken ct) => step.To == AgeingRecipient.TeamLeader
        ? await ToTeamLeadersAsync(item, ct)
        : await ToPartnerAsync(item, step, await AtPartnerAsync(item, step, ct), ct);

    private async Task<List<PartnerPerson>> AtPartnerAsync(AgendaItem item, AgeingStep step, CancellationToken ct)
    {
        var today = time.Today;
        var people = await db.Set<PartnerPerson>().AsNoTracking()
            .Where(person => person.PartnerId == item.PartnerId && person.Email != null && (person.EndsOn == null || person.EndsOn >= today))
            .OrderBy(person => person.Name).ToListAsync(ct);
        var asked = people.Where(person => person.Id == item.PersonId).ToList();
        if (step.To == AgeingRecipient.AskedPerson)
            return asked.Count > 0 ? asked : people; // Gone, or never named: whoever is there may know.
        var others = people.Except(asked).ToList();
        var function = others.Where(person => person.Function.Equals(step.Function, StringComparison.OrdinalIgnoreCase)).ToList();
        return function.Count > 0 ? function : others;
    }

    private async Task<int> ToPartnerAsync(AgendaItem item, AgeingStep step, List<PartnerPerson> people, CancellationToken ct)
    {
        foreach (var person in people)
            await askByMail.RemindAsync(item, person, Why(item, step), ct);
        return people.Count;
    }

    private string Why(AgendaItem item, AgeingStep step)
    {
        var (due, today) = (item.DueOn!.Value, time.Today);
        var what = item.Status == AgendaStatus.Promised ? "Uw organisatie beloofde bewoners om dit te doen" : "Bewoners wachten op antwoord van uw organisatie";
        var when = due < today
            ? $"De datum was {DutchDates.FullWithYear(due)}. Dat is {DutchDates.Days(due, today)} geleden."
            : $"De datum is {DutchDates.FullWithYear(due)}.";
        var moved = step.To == AgeingRecipient.OtherAtPartner ? " Wij vroegen het eerst aan een collega van u. Daarom schrijven wij nu u." : "";
        return $"{what}. {when}{moved}";
    }

    private async Task<int> ToTeamLeadersAsync(AgendaItem item, CancellationToken ct)
    {
        var ids = (await colleagues.LeadersOfAsync([item.TeamId], ct)).Select(leader => leader.Account.Value).ToList();
        var leaders = await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id) && account.Email != null)
            .Select(account => new { account.Name, account.Email }).ToListAsync(ct);
        var partner = await db.Set<Partner>().Where(known => known.Id == item.PartnerId).Select(known => known.NameInSentence).SingleAsync(ct);
        foreach (var leader in leaders)
            await letters.PostAsync(AgendaLetters.Leader, leader.Email!, ForLeader(item, partner, leader.Name), ct);
        return leaders.Count;
    }

    private Dictionary<string, string> ForLeader(AgendaItem item, string partner, string name) => new()
    {
        ["naam"] = name,
        ["titel"] = item.Title,
        ["wat"] = $"{(item.Status == AgendaStatus.Promised ? $"Een belofte van {partner} is" : $"Een antwoord van {partner} is")} {DutchDates.Days(item.DueOn!.Value, time.Today)} te laat.",
        ["link"] = new Uri(work.Organisation.Address, $"/agendering/{item.Id.Value}").ToString(),
    };
}

using Opbouw.FieldWork;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A contact of this worker, now unless told otherwise; for the team unless it is only hers.</summary>
    public async Task<Contact> AContact(
        Person worker, FindSpot? at = null, DateTimeOffset? when = null, ContactKind kind = ContactKind.Chat, int people = 3, string? line = "Praatje over het plein", Circle circle = Circle.Team)
    {
        var contact = new Contact
        {
            Id = ContactId.New(),
            TeamId = worker.Team,
            WorkerId = worker.Account,
            Circle = circle,
            AreaId = at?.AreaId ?? await AnArea(),
            FindSpotId = at?.Id,
            Kind = kind,
            People = people,
            Line = line,
            At = when ?? house.Clock.GetUtcNow(),
            RecordedAt = house.Clock.GetUtcNow(),
        };
        await Inside.Add(contact);
        return contact;
    }

    /// <summary>People are at the find-spot on this day between these hours.</summary>
    public Task Hours(FindSpot spot, DayOfWeek day, string from, string until) =>
        Inside.Add(new FindSpotHour { FindSpotId = spot.Id, Day = day, From = TimeOnly.Parse(from, null), Until = TimeOnly.Parse(until, null) });

    public async Task<FindSpot> AFindSpotWithHours(TeamId team, string name, DayOfWeek day, string from, string until)
    {
        var spot = await AFindSpot(team, name);
        await Hours(spot, day, from, until);
        return spot;
    }
}

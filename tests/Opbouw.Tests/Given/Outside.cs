using Microsoft.EntityFrameworkCore;
using Opbouw.Openness;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

/// <summary>What goes outside, before a test begins.</summary>
public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>Waits for a decision; written down by a team leader who does nothing else.</summary>
    public async Task<string> ADataRequest(Person? by = null, bool agreed = false)
    {
        var asker = by ?? await Somebody(RoleCodes.TeamLeader);
        var request = new DataRequest
        {
            Id = DataRequestId.New(),
            Recipient = "Gemeente Voorbeeldstad",
            What = "Hoeveel signalen over groen",
            Why = "Voor het groenplan",
            Rule = DisclosureRule.NumbersInSteps,
            AskedBy = asker.Account,
            AskedAt = house.Clock.GetUtcNow(),
        };
        await Inside.Add(request);
        if (agreed)
        {
            var officer = await Somebody(RoleCodes.PrivacyOfficer);
            await Inside.Do<Opbouw.Openness.DecideRequest.DecideRequest, Opbouw.Shared.Acting.Nothing>(officer, new(Guid.CreateVersion7(), request.Id, Agrees: true, null));
        }

        return request.Id.Value.ToString();
    }

    /// <summary>A right that funders had is taken from them.</summary>
    public Task ARightLessOutside() => Inside.Change(async db => (await db.Set<Role>().SingleAsync(role => role.Code == RoleCodes.Funder)).Permissions = []);
}

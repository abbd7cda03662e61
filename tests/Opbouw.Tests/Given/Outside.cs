using Microsoft.EntityFrameworkCore;
using Opbouw.Openness;
using Opbouw.People;
using Opbouw.Shared.Security;

namespace Opbouw.Tests.Given;

/// <summary>What goes outside, before a test begins.</summary>
public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>Waits for a decision; written down by a team leader who does nothing else.</summary>
    public async Task<string> ADataRequest()
    {
        var asker = await Somebody(RoleCodes.TeamLeader);
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
        return request.Id.Value.ToString();
    }

    /// <summary>A right that funders had is taken from them.</summary>
    public Task ARightLessOutside() => Inside.Change(async db => (await db.Set<Role>().SingleAsync(role => role.Code == RoleCodes.Funder)).Permissions = []);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Groups;
using Opbouw.Groups.StartGroup;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <returns>The key of who carries it: <c>/groep/{key}</c>.</returns>
    public async Task<string> AGroup(Person worker, InitiativeId? initiative = null, string callName = "Fatima")
    {
        var first = MemberId.New();
        await Inside.Do<StartGroup, Nothing>(worker, new StartGroup(first, initiative ?? await AnInitiative(worker), callName, Mail: null));
        return await AKeyOf(first);
    }

    public async Task<string> AKeyOf(MemberId member) => await Inside.Run(async services => await MemberKey.OfAsync(services.GetRequiredService<LookUpHash>(), member, CancellationToken.None));

    /// <returns>The key of the worker who accompanies this group; it works for her alone, signed in.</returns>
    public async Task<string> ACompanionKey(InitiativeId initiative) =>
        await AKeyOf(await Inside.Read(db => db.Set<GroupMember>().Where(m => m.InitiativeId == initiative && m.Kind == MemberKind.Companion).Select(m => m.Id).SingleAsync()));
}

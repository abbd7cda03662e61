using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Groups;

/// <summary>For tests of groups: comes in with a key, invites, joins, and chooses who sees the group.</summary>
public abstract class InAGroup(TestHouse house)
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected TestHouse House => house;

    protected Task<Page> Open(string key, string page = "") => house.Visitor().Get($"/groep/{key}{page}");

    protected async Task Show(string key, string face) => (await (await Open(key, "/site")).FormWith("Bewaar").Choose(face).Press("Bewaar")).ShouldHaveNoErrors();

    protected async Task<(Person Worker, string Key)> AGroup(string title = "Een geveltuin voor elk huis")
    {
        var worker = await house.Given.AWorker();
        return (worker, await house.Given.AGroup(worker, await house.Given.AnInitiative(worker, title)));
    }

    protected async Task<string> Join(string first, string name) =>
        (await JoinBy(new Uri((await Open(first, "/mensen")).One("[aria-labelledby=uitnodigen] a").GetAttribute("href")!).PathAndQuery, name)).Key;

    protected async Task<(string Key, Page Page)> JoinBy(string invite, string name, string? mail = null)
    {
        var form = (await house.Visitor().Get(invite)).Fill("Hoe mogen de anderen u noemen?", name);
        var page = await (mail is null ? form : form.Fill("Uw e-mailadres", mail)).Press("Ik wil meedoen");
        return (page.Path.Split('/')[2].Split('?')[0], page);
    }

    protected Task<InitiativeId> InitiativeOf(string key)
    {
        var id = new MemberId(Guid.ParseExact(key[..32], "N"));
        return house.Inside().Read(db => db.Set<GroupMember>().Where(member => member.Id == id).Select(member => member.InitiativeId).SingleAsync(Ct));
    }

    protected async Task<string> CompanionOf(string key) => await house.Given.ACompanionKey(await InitiativeOf(key));
}

using Opbouw.Initiatives;
using Opbouw.Initiatives.LetGo;
using Opbouw.Initiatives.PutOnSite;
using Opbouw.Initiatives.StartInitiative;
using Opbouw.Shared.Acting;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    public async Task<InitiativeId> AnInitiative(Person worker, string title = "Een geveltuin voor elk huis", string idea = "Wij willen overal planten.", Theme? theme = null) =>
        await Inside.Do<StartInitiative, InitiativeId>(worker, new StartInitiative(InitiativeId.New(), worker.Team, await TheArea(), theme ?? Theme.PublicSpace, title, idea));

    /// <returns>The code in its public address.</returns>
    public async Task<string> AnInitiativeOnSite(Person worker, string title = "Een geveltuin voor elk huis", bool isOpen = true)
    {
        var id = await AnInitiative(worker, title, "Kanarieplan: wij willen overal planten.");
        await Inside.Do<PutOnSite, Nothing>(worker, new PutOnSite(Guid.CreateVersion7(), id, isOpen));
        return await Inside.Read(async db => (await db.Set<Initiative>().FindAsync(id))!.Code, await Inside.ActorOf(worker));
    }

    /// <summary>Let go three months ago, so that it is asked whether it still lives.</summary>
    public async Task<InitiativeId> AnInitiativeLetGo(Person worker)
    {
        var id = await AnInitiative(worker);
        await Inside.Do<LetGo, Nothing>(worker, new LetGo(Guid.CreateVersion7(), id, Today, "De tuingroep heeft de sleutel."));
        await Inside.Change(async db =>
        {
            foreach (var check in db.Set<AliveCheck>().Where(check => check.InitiativeId == id))
                db.Entry(check).Property(one => one.DueOn).CurrentValue = Today.AddDays(-1);
            await Task.CompletedTask;
        });
        return id;
    }
}

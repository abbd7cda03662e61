using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.People.MyCard;
using Opbouw.Shared.Acting;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    public const string PhotoHash = "0123456789abcdef0123456789abcdef";

    /// <summary>Somebody with a card, whose team works in this quarter.</summary>
    public async Task<Person> AWorkerIn(string quarter)
    {
        var worker = await AWorker();
        await Inside.Add(new TeamArea { TeamId = worker.Team, AreaId = await TheArea(quarter), From = Today.AddDays(-30) });
        await AWorkerCard(worker);
        return worker;
    }

    /// <summary>The code in the address of a card with a photo.</summary>
    public async Task<string> AWorkerCard(Person worker, string name = "Samira")
    {
        await Inside.Do<KeepMyCard, Nothing>(worker, new KeepMyCard(Guid.CreateVersion7(), new CardFacts(name, "Ik luister eerst.", "036 000 00 21", true, null, "Nederlands", [1, 2], []), PhotoHash) { Photo = [0xFF, 0xD8] });
        return await Inside.Read(db => db.Set<WorkerCard>().Where(card => card.AccountId == worker.Account).Select(card => card.Code).SingleAsync());
    }
}

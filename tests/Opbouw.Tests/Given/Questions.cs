using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.BundleSignals;
using Opbouw.Signals.RaiseSignal;
using Opbouw.Signals.WeighBundle;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    public async Task<FindSpot> AFindSpot(TeamId team, string? name = null)
    {
        var spot = new FindSpot { Id = FindSpotId.New(), TeamId = team, AreaId = await AnArea(), Name = name ?? $"Schoolplein {Next()}", Kind = FindSpotKind.School };
        await Inside.Add(spot);
        return spot;
    }

    /// <summary>A wijk of the built-in city that is there today.</summary>
    public Task<AreaId> AnArea() => Inside.Read(db =>
        db.Set<Area>().Where(area => area.Kind == AreaKind.Quarter && area.ValidUntil == null).OrderBy(area => area.Name).Select(area => area.Id).FirstAsync(TestContext.Current.CancellationToken));

    public async Task<PartnerPerson> APersonAtPartner(PartnerId partner, string name = "Ingrid Voorbeeld")
    {
        var person = new PartnerPerson { Id = PartnerPersonId.New(), PartnerId = partner, Name = name, Function = "gebiedsmanager", Email = $"partner{Next()}@voorbeeld.test" };
        await Inside.Add(person);
        return person;
    }

    /// <summary>Signals heard at a find-spot, bundled, put into words and found to be shared.</summary>
    public async Task<BundleId> ABundle(Person worker, FindSpot? spot = null, string wording = "Kan er meer licht komen op het pad achter de school?", int signals = 3)
    {
        spot ??= await AFindSpot(worker.Team);
        var ids = new List<SignalId>();
        for (var number = 0; number < signals; number++)
        {
            var raise = new RaiseSignal(SignalId.New(), worker.Team, SignalKind.Concern, Theme.Safety, $"Het is donker op het pad, zei ouder {Next()}") { FindSpotId = spot.Id };
            ids.Add((await Inside.Do<RaiseSignal, RaisedSignal>(worker, raise)).SignalId);
        }

        var bundle = await Inside.Do<BundleSignals, BundleId>(worker, new BundleSignals(Guid.CreateVersion7(), "Meer licht op het pad", Theme.Safety, wording, ids));
        await Inside.Do<WeighBundle, BundleId>(worker, new WeighBundle(Guid.CreateVersion7(), bundle, IsShared: true));
        return bundle;
    }

    /// <summary>A question put to a partner, shown in public unless told otherwise.</summary>
    public async Task<AgendaItemId> AQuestion(Person worker, PartnerId partner, PartnerPerson? to = null, bool published = true, FindSpot? spot = null) =>
        await Inside.Do<BringToAgenda, AgendaItemId>(worker, new BringToAgenda(AgendaItemId.New(), await ABundle(worker, spot), partner, Today.AddDays(42)) { PersonId = to?.Id, Publish = published });
}

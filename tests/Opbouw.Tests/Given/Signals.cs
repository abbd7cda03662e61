using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.BundleSignals;
using Opbouw.Signals.RaiseSignal;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>One of the built-in areas, by its name.</summary>
    public Task<AreaId> TheArea(string name = "Waterwijk") =>
        Inside.Read(db => db.Set<Area>().Where(a => a.Name == name).OrderBy(a => a.Kind).Select(a => a.Id).FirstAsync(TestContext.Current.CancellationToken));

    /// <summary>A signal of this worker's team, at a find-spot when one is given, otherwise in the Waterwijk.</summary>
    public async Task<RaisedSignal> ASignal(
        Person worker, string words = "De auto's rijden te hard bij de oversteek", SignalKind kind = SignalKind.Concern, Theme? theme = null, FindSpot? at = null, ContactId? contact = null) =>
        await Inside.Do<RaiseSignal, RaisedSignal>(worker, new RaiseSignal(SignalId.New(), worker.Team, kind, theme ?? Theme.Traffic, words)
        {
            FindSpotId = at?.Id,
            AreaId = at is null ? await TheArea() : null,
            ContactId = contact,
            NoPerson = true,
        });

    public async Task<BundleId> ABundleOf(Person worker, string title = "Oversteek bij de school", string? wording = "Mag er een zebrapad bij de school?", params SignalId[] signals)
    {
        if (signals.Length == 0) signals = [(await ASignal(worker)).SignalId];
        return await Inside.Do<BundleSignals, BundleId>(worker, new BundleSignals(Guid.CreateVersion7(), title, Theme.Traffic, wording, signals));
    }

    /// <summary>The team allows that others are told that it hears the same.</summary>
    public async Task<TeamId> ATeamThatTells(string name)
    {
        var team = new Team { Id = TeamId.New(), Name = name, Kind = TeamKind.Buurtkracht, TellsOthersWhatItHears = true };
        await Inside.Add(team);
        return team.Id;
    }
}

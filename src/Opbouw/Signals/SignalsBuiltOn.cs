using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Signals;

/// <summary>Signals and bundles that stand on teams, find-spots and contacts, whoever may see them.</summary>
internal sealed class SignalsBuiltOn(OpbouwDb db) : IBuiltOn
{
    public async Task<string?> OnAsync(MadeRecord record, CancellationToken ct)
    {
        var signals = db.Set<Signal>().IgnoreQueryFilters();
        var (team, spot, contact, worker) = (new TeamId(record.Id), new FindSpotId(record.Id), new ContactId(record.Id), new AccountId(record.Id));
        return record.Kind switch
        {
            MadeKinds.Team when await signals.AnyAsync(signal => signal.TeamId == team, ct) || await db.Set<Bundle>().IgnoreQueryFilters().AnyAsync(bundle => bundle.TeamId == team, ct) => "dit team heeft al signalen.",
            MadeKinds.FindSpot when await signals.AnyAsync(signal => signal.FindSpotId == spot, ct) => "er zijn al signalen van deze plek.",
            MadeKinds.Contact when await signals.AnyAsync(signal => signal.ContactId == contact, ct) => "Bij dit contact hoort al een signaal.",
            MadeKinds.Account when await signals.AnyAsync(signal => signal.WorkerId == worker, ct) => "er staan al signalen op deze naam.",
            _ => null,
        };
    }
}

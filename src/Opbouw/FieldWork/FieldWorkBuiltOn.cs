using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

/// <summary>Work in the street that stands on people, teams and partners, whoever may see it.</summary>
internal sealed class FieldWorkBuiltOn(OpbouwDb db) : IBuiltOn
{
    public async Task<string?> OnAsync(MadeRecord record, CancellationToken ct) => record.Kind switch
    {
        MadeKinds.Account when await IsOfWorkerAsync(new AccountId(record.Id), ct) => "er staat al werk in de straat op deze naam.",
        MadeKinds.Team when await IsOfTeamAsync(new TeamId(record.Id), ct) => "dit team heeft al vindplekken, contacten of rondes.",
        MadeKinds.Partner when await IsWithPartnerAsync(new PartnerId(record.Id), ct) => "er is al contact met deze partner.",
        _ => null,
    };

    private async Task<bool> IsOfWorkerAsync(AccountId worker, CancellationToken ct) =>
        await db.Set<Contact>().IgnoreQueryFilters().AnyAsync(contact => contact.WorkerId == worker || contact.PassedOnTo == worker, ct)
        || await db.Set<CallBack>().IgnoreQueryFilters().AnyAsync(callBack => callBack.WorkerId == worker, ct)
        || await db.Set<Round>().IgnoreQueryFilters().AnyAsync(round => round.WorkerId == worker, ct);

    private async Task<bool> IsOfTeamAsync(TeamId team, CancellationToken ct) =>
        await db.Set<FindSpot>().IgnoreQueryFilters().AnyAsync(spot => spot.TeamId == team, ct)
        || await db.Set<Contact>().IgnoreQueryFilters().AnyAsync(contact => contact.TeamId == team, ct)
        || await db.Set<CallBack>().IgnoreQueryFilters().AnyAsync(callBack => callBack.TeamId == team, ct)
        || await db.Set<Round>().IgnoreQueryFilters().AnyAsync(round => round.TeamId == team, ct);

    private async Task<bool> IsWithPartnerAsync(PartnerId partner, CancellationToken ct) =>
        await db.Set<Contact>().IgnoreQueryFilters().AnyAsync(contact => contact.PartnerId == partner, ct)
        || await db.Set<CallBack>().IgnoreQueryFilters().AnyAsync(callBack => callBack.PartnerId == partner, ct);
}

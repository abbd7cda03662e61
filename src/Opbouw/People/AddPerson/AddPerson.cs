using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.AddPerson;

/// <summary>Somebody gets an account, with roles from a day on, and a link to choose a password.</summary>
[AsksAgain]
public sealed record AddPerson(AccountId Id, string Name, string Email, IReadOnlyList<string> Roles, DateOnly From) : ICommand<PersonInvite>
{
    public static ProcessKind Process { get; } = new(
        "people.add-person", "Iemand een account geven", typeof(AccountAdded), typeof(RoleGranted), typeof(TeamJoined), typeof(PersonInvited));

    public Guid CommandId => Id.Value;

    public TeamId? TeamId { get; init; }

    public PartnerId? PartnerId { get; init; }
}

public sealed class AddPersonHandler(OpbouwDb db, WorkContext work, OpenTrail trail, SendInvite invite, ILookupNormalizer normalizer)
    : IHandle<AddPerson, PersonInvite>
{
    public async Task<Outcome<PersonInvite>> HandleAsync(AddPerson command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts) || await PointsNowhereAsync(command, ct))
            return NothingThere.ForThisActor;
        if (await RefusalOfAsync(command, ct) is { } refusal)
            return refusal;

        var account = NewAccount.For(command.Id, command.Name, command.Email, RoleRules.KindOf(command.Roles[0]), normalizer, command.PartnerId);
        db.Add(account);
        trail.Record(new AccountAdded(account.AccountId, account.Kind));
        foreach (var role in command.Roles.Distinct())
        {
            db.Add(new RoleGrant { AccountId = command.Id, RoleCode = role, From = command.From });
            trail.Record(new RoleGranted(command.Id, role, command.From, null));
        }

        if (command.TeamId is { } team)
        {
            db.Add(new TeamMember { TeamId = team, AccountId = command.Id, From = command.From });
            trail.Record(new TeamJoined(command.Id, team, command.From, null));
        }

        return new PersonInvite(command.Id) { Link = await invite.ToAsync(account, ct) };
    }

    private async Task<Refusal?> RefusalOfAsync(AddPerson command, CancellationToken ct)
    {
        if (RoleRules.MayHold(command.Roles) is { } refusal)
            return refusal;
        var kind = RoleRules.KindOf(command.Roles[0]);
        if (kind == ActorKind.Partner && command.PartnerId is null)
            return PersonRefusals.NeedsAPartner;
        if (kind != ActorKind.Partner && command.PartnerId is not null)
            return PersonRefusals.PartnerOnlyForPartners;
        if (kind != ActorKind.Staff && command.TeamId is not null)
            return PersonRefusals.TeamOnlyForStaff;
        var normalized = normalizer.NormalizeEmail(command.Email);
        return await db.Set<Account>().AnyAsync(known => known.NormalizedUserName == normalized, ct) ? PersonRefusals.EmailInUse : null;
    }

    private async Task<bool> PointsNowhereAsync(AddPerson command, CancellationToken ct)
    {
        var known = await db.Set<Role>().Select(role => role.Code).ToListAsync(ct);
        return command.Roles.Except(known).Any()
            || (command.TeamId is { } team && !await db.Set<Team>().AnyAsync(existing => existing.Id == team, ct))
            || (command.PartnerId is { } partner && !await db.Set<Partner>().AnyAsync(existing => existing.Id == partner, ct));
    }
}

using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.SetUp;

/// <summary>Somebody with the link of the console sets up an organisation that has nobody yet, and becomes its first administrator.</summary>
/// <param name="PasswordHash">Made outside the write lane, and never part of the receipt.</param>
public sealed record SetUpOrganisation(AccountId AdministratorId, [property: JsonIgnore] string CodeHash, [property: JsonIgnore] string PasswordHash, OrganisationSettings Settings) : ICommand<FirstAdministrator>
{
    public static ProcessKind Process { get; } = new(
        "people.set-up-organisation", "Een nieuwe organisatie inrichten", typeof(OrganisationSetUp), typeof(AccountAdded), typeof(RoleGranted), typeof(SessionStarted));

    public Guid CommandId => AdministratorId.Value;

    public required string AdministratorName { get; init; }

    public required string AdministratorEmail { get; init; }

    /// <summary>Not required for the serializer, which leaves it out of the trail.</summary>
    [JsonIgnore]
    public DeviceAtHand Device { get; init; } = new("", "");
}

public sealed record FirstAdministrator(AccountId AccountId)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? SessionKey { get; init; }
}

public sealed class SetUpOrganisationHandler(OpbouwDb db, OpenTrail trail, WholeSessions sessions, LocalTime time, ILookupNormalizer normalizer) : IHandle<SetUpOrganisation, FirstAdministrator>
{
    public async Task<Outcome<FirstAdministrator>> HandleAsync(SetUpOrganisation command, CancellationToken ct)
    {
        var now = time.Now;
        var isOpen = await db.Set<SetUpLink>().AnyAsync(link => link.CodeHash == command.CodeHash && link.EndsAt > now, ct);
        if (!isOpen || await db.Set<Account>().AnyAsync(ct))
            return NothingThere.ForThisActor;

        await db.Set<SetUpLink>().ExecuteDeleteAsync(ct);
        db.Add(command.Settings);
        var account = NewAccount.For(command.AdministratorId, command.AdministratorName, command.AdministratorEmail, ActorKind.Staff, normalizer);
        account.PasswordHash = command.PasswordHash;
        db.Add(account);
        db.Add(new RoleGrant { AccountId = account.AccountId, RoleCode = RoleCodes.Administrator, From = time.Today });
        trail.Record(new OrganisationSetUp(account.AccountId));
        trail.Record(new AccountAdded(account.AccountId, account.Kind));
        trail.Record(new RoleGranted(account.AccountId, RoleCodes.Administrator, time.Today, null));
        return new FirstAdministrator(account.AccountId) { SessionKey = sessions.StartHalf(account, command.Device) };
    }
}

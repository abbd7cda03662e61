using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.InvitePeople;

/// <summary>The administrator invites several people at once, who have an account and never chose a password.</summary>
[AsksAgain]
public sealed record InvitePeople(Guid CommandId, IReadOnlyList<AccountId> People) : ICommand<InvitedPeople>
{
    /// <summary>More would keep others waiting.</summary>
    public const int Most = 100;

    public static ProcessKind Process { get; } = new("people.invite-people", "Mensen samen uitnodigen", typeof(PersonInvited));
}

public sealed record InvitedPeople(int Number)
{
    /// <summary>For an organisation without mail: shown once, to be handed over.</summary>
    [JsonIgnore]
    public IReadOnlyList<InviteShown> Links { get; init; } = [];
}

public sealed class InvitePeopleHandler(OpbouwDb db, WorkContext work, SendInvite send) : IHandle<InvitePeople, InvitedPeople>
{
    public async Task<Outcome<InvitedPeople>> HandleAsync(InvitePeople command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts))
            return NothingThere.ForThisActor;
        var ids = command.People.Take(InvitePeople.Most).Select(person => person.Value).ToList();
        var accounts = await db.Set<Account>().Where(account => ids.Contains(account.Id) && account.EndedAt == null && account.PasswordHash == null).OrderBy(account => account.Name).ToListAsync(ct);
        var links = new List<InviteShown>();
        foreach (var account in accounts)
            links.Add(new InviteShown(account.Id, account.Name, account.Email!, await send.ToAsync(account, ct), WentByMail: false));
        return new InvitedPeople(links.Count) { Links = links };
    }
}

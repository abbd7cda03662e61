using System.Collections.Frozen;

namespace Opbouw.Shared.Security;

/// <summary>What an account may do today: rights of its roles, and its teams. Answered by the People module from the database.</summary>
public interface IActorRights
{
    Task<ActorRights> OfAsync(AccountId account, CancellationToken ct);
}

/// <param name="StandsInFor">Colleagues who are away today and whose work lies with this account, with their names.</param>
public sealed record ActorRights(FrozenSet<string> Permissions, TeamId[] Teams, IReadOnlyDictionary<AccountId, string> StandsInFor, IReadOnlyList<string> Roles);

using Opbouw.Shared.Security;

namespace Opbouw.Tests.Fixtures;

/// <summary>Somebody with an account, and with a browser in which he or she is logged in.</summary>
public sealed record Person(AccountId Account, string Name, string Email, ActorKind Kind, TeamId Team, PartnerId? Partner, Browser Browser)
{
    public Task<Page> Get(string path) => Browser.Get(path);
}

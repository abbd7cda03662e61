using System.Collections.Concurrent;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;
using Opbouw.Demo.Writing;
using Opbouw.Shared.Security;

namespace Opbouw.Demo.Start;

/// <summary>
/// The log-ins of this start: one new password, and keys for codes that only this process knows, so that the log-in page can
/// show the code instead of asking a newcomer for an app. Exists in the demo only.
/// </summary>
public sealed class DemoLogIns : IDemoLogIns
{
    private readonly ConcurrentDictionary<AccountId, string> keys = new();

    public string Password { get; } = DemoPassword.New();

    public IReadOnlyList<DemoLogIn> All => [.. People.Select(person => new DemoLogIn(person.Name, person.Role, person.Email, Password))];

    public static IReadOnlyList<DemoPerson> People { get; } = [.. PeopleIn(OrganisationReader.Read())];

    public string? CodeOf(AccountId account, DateTimeOffset now) => keys.TryGetValue(account, out var key) ? Totp.CodeAt(key, now) : null;

    public string NewKeyFor(AccountId account) => keys[account] = Totp.NewKey();

    private static IEnumerable<DemoPerson> PeopleIn(DemoOrganisation organisation) =>
        organisation.Workers.Select(w => new DemoPerson(w.Name, w.Role, PeopleFill.EmailOf(w.Key)))
            .Concat(organisation.OtherLogins.Select(l => new DemoPerson(l.Name, l.Role, PeopleFill.EmailOf(l.Key))))
            .Concat(organisation.PartnerPeople.Select(p => new DemoPerson(
                p.Name, $"{p.Function} bij {organisation.Partners.First(partner => partner.Key == p.Partner).InSentence}", PeopleFill.EmailOf(p.Key))));
}

public sealed record DemoPerson(string Name, string Role, string Email);

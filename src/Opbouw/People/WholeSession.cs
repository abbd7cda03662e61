using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

internal static class WholeSession
{
    /// <summary>Puts a session with a new key in the place of the half one, so that a cookie planted before log-in opens nothing.</summary>
    /// <returns>The key for the cookie.</returns>
    public static string Start(OpbouwDb db, OpenTrail trail, Session half, Account account, DateTimeOffset now)
    {
        var key = SecretCode.New();
        var whole = Session.Start(account, key, isComplete: true, half.Device, now);
        db.Remove(half);
        db.Add(whole);
        trail.Record(new SessionStarted(whole.Id, account.AccountId, IsComplete: true));
        return key;
    }
}

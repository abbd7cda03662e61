using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

/// <summary>The door of this module for FieldWork: what was heard in a contact. Changes only inside the caller's own trail.</summary>
public sealed class SignalsOfContact(OpbouwDb db)
{
    /// <summary>The contact was taken back: what was heard stays, no longer as part of a contact that counts.</summary>
    public async Task ForgetAsync(ContactId contact, CancellationToken ct)
    {
        foreach (var signal in await db.Set<Signal>().Where(s => s.ContactId == contact).ToListAsync(ct)) signal.ForgetContact();
    }
}

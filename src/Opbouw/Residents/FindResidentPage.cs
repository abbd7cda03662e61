using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;

namespace Opbouw.Residents;

/// <summary>A page on which somebody is found by a whole number or address, never by a name; and which tells that somebody was erased a moment ago.</summary>
public abstract class FindResidentPage(ResidentFinder finder) : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "Vul een nummer of e-mailadres in."), StringLength(Resident.MailLength, ErrorMessage = "Dit is te lang. Vul een nummer of e-mailadres in.")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "gewist")]
    public string? ErasedNumber { get; set; }

    /// <summary>Number on the certificate.</summary>
    public string? Erased => ErasedNumber is { Length: > 0 and < 20 } number ? number : null;

    /// <summary>Somebody was looked for, and may not have been found.</summary>
    public bool Looked { get; private set; }

    public FoundResident? Found { get; private set; }

    /// <param name="among">Whom the actor may find.</param>
    protected async Task FindAsync(IQueryable<Resident> among, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return;
        switch (await finder.FindAsync(Find!, among, ct))
        {
            case Outcome<FoundResident?>.Refused { Refusal: { Field: null } refusal }:
                this.Refuse(refusal);
                break;
            case Outcome<FoundResident?>.Refused { Refusal: var refusal }:
                ModelState.AddModelError(nameof(Find), refusal.Message);
                break;
            case Outcome<FoundResident?>.Done { Value: var found }:
                (Looked, Found) = (true, found);
                break;
        }
    }
}

/// <summary>Finds by a keyed hash, and writes down that it did: knowing that somebody is known here is a look as well.</summary>
public sealed class ResidentFinder(LookUpHash hashes, LookAt look, Colleagues colleagues, WorkContext work)
{
    private static readonly Refusal NotWhole = new("resident.not-whole", "Vul het hele nummer of het hele e-mailadres in.", "Find");

    /// <param name="among">Whom the actor may find.</param>
    /// <returns>Null: nobody.</returns>
    public async Task<Outcome<FoundResident?>> FindAsync(string typed, IQueryable<Resident> among, CancellationToken ct)
    {
        if ((typed.Contains('@', StringComparison.Ordinal) ? await hashes.OfMailAsync(typed, ct) : await hashes.OfPhoneAsync(typed, ct)) is not { } hash)
            return NotWhole;
        if (await among.AsNoTracking().Where(r => r.PhoneHash == hash || r.MailHash == hash).OrderBy(r => r.Id).FirstOrDefaultAsync(ct) is not { } found)
            return (FoundResident?)null;
        var isMine = found.IsOf(work.Actor);
        var keys = await look.AsAsync(LookKind.Search, [found.Id.Value], isMine ? LookReason.OwnCaseload : LookReason.AskedByTheResident, ct);
        if (keys.Refused is { } refusal)
            return refusal;
        return new FoundResident(found.Id.Value, isMine, await colleagues.NameAsync(found.HolderId, ct));
    }
}

public sealed record FoundResident(Guid Id, bool IsMine, string Holder);

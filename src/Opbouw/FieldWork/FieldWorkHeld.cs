using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>What of the street lies with one worker: promises to call back, planned rounds, and notes for her alone.</summary>
internal sealed class FieldWorkHeld(OpbouwDb db, OrganisationAreas areas, LocalTime time) : IHeldWork
{
    private const string CallBackKind = "terugbellen";
    private const string RoundKind = "ronde";
    private const string NoteKind = "notitie";

    public async Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct) =>
        [.. await CallBacksAsync(worker, ct), .. await RoundsAsync(worker, ct), .. await NotesAsync(worker, ct)];

    public async Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct)
    {
        switch (piece.Kind)
        {
            case CallBackKind:
                var callBack = new CallBackId(piece.Record);
                (await db.Set<CallBack>().IgnoreQueryFilters().SingleAsync(one => one.Id == callBack, ct)).WorkerId = to!.Value;
                break;
            case RoundKind:
                var round = new RoundId(piece.Record);
                // She said where she would be; not where a colleague is.
                db.RemoveRange(await db.Set<ShownStop>().Where(stop => stop.RoundId == round).ToListAsync(ct));
                (await db.Set<Round>().IgnoreQueryFilters().SingleAsync(one => one.Id == round, ct)).WorkerId = to!.Value;
                break;
            case NoteKind:
                var contact = new ContactId(piece.Record);
                (await db.Set<Contact>().IgnoreQueryFilters().Include(one => one.Versions).SingleAsync(one => one.Id == contact, ct)).PassOn(to);
                break;
        }
    }

    private async Task<IEnumerable<HeldPiece>> CallBacksAsync(AccountId worker, CancellationToken ct)
    {
        var rows = await db.Set<CallBack>().IgnoreQueryFilters().AsNoTracking().Where(c => c.WorkerId == worker && c.DoneAt == null)
            .Select(c => new
            {
                c.Id,
                c.DueOn,
                c.TeamId,
                Spot = db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault(),
                Partner = db.Set<Partner>().Where(p => p.Id == c.PartnerId).Select(p => p.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return rows.Select(row => new HeldPiece(CallBackKind, row.Id.Value, row.Partner ?? row.Spot ?? "", row.DueOn, row.TeamId));
    }

    private async Task<IEnumerable<HeldPiece>> RoundsAsync(AccountId worker, CancellationToken ct)
    {
        var today = time.Today;
        var rows = await db.Set<Round>().IgnoreQueryFilters().AsNoTracking().Where(r => r.WorkerId == worker && r.Day >= today)
            .Select(r => new { r.Id, r.Day, r.TeamId, Stops = r.Stops.Count }).ToListAsync(ct);
        return rows.Select(row => new HeldPiece(RoundKind, row.Id.Value, row.Stops == 1 ? "Langs 1 plek" : $"Langs {row.Stops} plekken", row.Day, row.TeamId));
    }

    private async Task<IEnumerable<HeldPiece>> NotesAsync(AccountId worker, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        var rows = await db.Set<Contact>().IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.WorkerId == worker && c.Circle == Circle.Own && c.WithdrawnAt == null && c.PassedOnTo == null && c.Line != null)
            .Select(c => new { c.Id, c.At, c.TeamId, c.AreaId, c.Line, Spot = db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault() }).ToListAsync(ct);
        return rows.Select(row => new HeldPiece(NoteKind, row.Id.Value, row.Spot ?? tree.Find(row.AreaId)?.Name ?? "", LocalTime.DayOf(row.At), row.TeamId, IsPrivate: true) { Words = row.Line });
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Reporting;

namespace Opbouw.Initiatives;

/// <summary>Asked, supported, realised, let go, alive after a year, and where workers stood.</summary>
public sealed class InitiativesReport(OpbouwDb db) : IReportProvider
{
    private const int AYear = 12;

    private static readonly InitiativePhase[] Realised = [InitiativePhase.Doing, InitiativePhase.OnItsOwn];

    public async Task<IReadOnlyList<ReportFigure>> OfAsync(ReportPeriod period, CancellationToken ct)
    {
        var (from, until) = (period.From, period.Until);
        var all = db.Set<Initiative>().AsNoTracking();
        var asked = await all.CountAsync(i => i.StartedOn >= from && i.StartedOn <= until, ct);
        var supported = await db.Set<PhaseMove>().Where(move => move.On >= from && move.On <= until).Select(move => move.InitiativeId)
            .Union(db.Set<PositionTaken>().Where(taken => taken.On >= from && taken.On <= until).Select(taken => taken.InitiativeId)).CountAsync(ct);
        var realised = await db.Set<PhaseMove>().Where(move => Realised.Contains(move.To)).GroupBy(move => move.InitiativeId).Select(moves => moves.Min(move => move.On)).CountAsync(first => first >= from && first <= until, ct);
        var letGo = await all.CountAsync(i => i.LetGoOn >= from && i.LetGoOn <= until, ct);
        var yearly = await db.Set<AliveCheck>().Where(check => check.Months == AYear && check.AnsweredOn >= from && check.AnsweredOn <= until).GroupBy(check => check.Answer).Select(answer => new { answer.Key, Number = answer.Count() }).ToListAsync(ct);
        var positions = await all.Where(i => i.LetGoOn == null || i.LetGoOn > until).Where(i => i.StartedOn <= until).GroupBy(i => new { i.Role, i.Position }).Select(group => new { group.Key.Role, group.Key.Position, Number = group.Count() }).ToListAsync(ct);
        return
        [
            new("initiatives.asked", "initiatieven gevraagd", asked, "Begonnen in deze tijd: bewoners wilden iets."),
            new("initiatives.supported", "initiatieven ondersteund", supported, "Er werd een stap gezet, of de werker nam een andere rol of plek."),
            new("initiatives.realised", "initiatieven die er kwamen", realised, "Voor het eerst aan het uitvoeren, of zelfstandig."),
            new("initiatives.let-go", "initiatieven losgelaten", letGo, "De groep ging op deze dag zelf verder."),
            new("initiatives.alive-after-a-year", "leven na een jaar nog", yearly.Where(one => one.Key is AliveAnswer.Alive or AliveAnswer.Changed).Sum(one => one.Number), "De groep zei na 12 maanden dat het leeft, misschien als iets anders."),
            new("initiatives.asked-after-a-year", "gaven na een jaar antwoord", yearly.Sum(one => one.Number), "Zoveel groepen zeiden na 12 maanden hoe het gaat."),
            .. Enum.GetValues<WorkerPosition>().Select(position => new ReportFigure($"initiatives.position.{position}", $"keer staat de werker {position.Label()} de groep", positions.Where(one => one.Position == position).Sum(one => one.Number), "Waar werkers staan bij wat nog niet is losgelaten.")),
            .. Enum.GetValues<WorkerRole>().Select(role => new ReportFigure($"initiatives.role.{role}", $"keer is de werker {role.Label()}", positions.Where(one => one.Role == role).Sum(one => one.Number), "Welke rol werkers hebben bij wat nog niet is losgelaten.")),
        ];
    }
}

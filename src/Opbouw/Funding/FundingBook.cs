using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Settings;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Funding;

/// <summary>A receipt without its photo, for lists.</summary>
public sealed record BillShown(BillId Id, BudgetLineId? LineId, string What, long Cents, DateOnly PaidOn);

/// <summary>A photo without its bytes, for lists.</summary>
public sealed record PhotoShown(ReportPhotoId Id, string Sentence);

/// <summary>Reads the money of one group. The caller has shown that she is in it.</summary>
public sealed class FundingBook(OpbouwDb db, ChosenSettings settings, LocalTime time)
{
    public DateOnly Today => time.Today;

    public async Task<IReadOnlyList<BudgetLine>> LinesAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<BudgetLine>().IgnoreQueryFilters().AsNoTracking().Where(line => line.InitiativeId == group).OrderBy(line => line.IsIncome).ThenBy(line => line.Id).Take(BudgetLine.Most).ToListAsync(ct);

    /// <summary>Empty answers when there are none yet.</summary>
    public async Task<PlanAnswers> PlanAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<PlanAnswers>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(plan => plan.InitiativeId == group, ct) ?? new PlanAnswers { InitiativeId = group, ChangedOn = default };

    public async Task<IReadOnlyList<MoneyRequest>> RequestsAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<MoneyRequest>().IgnoreQueryFilters().AsNoTracking().Where(request => request.InitiativeId == group).OrderBy(request => request.StartedOn).ThenBy(request => request.Id).Take(MoneyRequest.Most).ToListAsync(ct);

    public Task<MoneyRequest?> RequestAsync(InitiativeId group, Guid id, CancellationToken ct) =>
        db.Set<MoneyRequest>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(request => request.InitiativeId == group && request.Id == new MoneyRequestId(id), ct);

    public async Task<IReadOnlyList<BillShown>> BillsAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<Bill>().IgnoreQueryFilters().AsNoTracking().Where(bill => bill.InitiativeId == group).OrderBy(bill => bill.PaidOn).ThenBy(bill => bill.Id).Take(Bill.Most)
            .Select(bill => new BillShown(bill.Id, bill.LineId, bill.What, bill.Cents, bill.PaidOn)).ToListAsync(ct);

    public async Task<IReadOnlyList<PhotoShown>> PhotosAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<ReportPhoto>().IgnoreQueryFilters().AsNoTracking().Where(photo => photo.InitiativeId == group).OrderBy(photo => photo.Id).Take(ReportPhoto.Most)
            .Select(photo => new PhotoShown(photo.Id, photo.Sentence)).ToListAsync(ct);

    /// <summary>Of a receipt or of a photo; null when this group has none of that id.</summary>
    public async Task<byte[]?> PictureAsync(InitiativeId group, Guid id, CancellationToken ct) =>
        await db.Set<Bill>().IgnoreQueryFilters().Where(bill => bill.InitiativeId == group && bill.Id == new BillId(id)).Select(bill => bill.Picture).SingleOrDefaultAsync(ct)
        ?? await db.Set<ReportPhoto>().IgnoreQueryFilters().Where(photo => photo.InitiativeId == group && photo.Id == new ReportPhotoId(id)).Select(photo => photo.Picture).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PlaceClaim>> ClaimsAsync(InitiativeId group, CancellationToken ct) =>
        await db.Set<PlaceClaim>().IgnoreQueryFilters().AsNoTracking().Where(claim => claim.InitiativeId == group).OrderBy(claim => claim.On).ThenBy(claim => claim.Id).Take(PlaceClaim.Most).ToListAsync(ct);

    /// <summary>Those of these claims that another group wants too. Which group that is, is told to nobody.</summary>
    public async Task<IReadOnlySet<PlaceClaimId>> ClashesAsync(InitiativeId group, IReadOnlyList<PlaceClaim> claims, CancellationToken ct)
    {
        var (days, today) = (claims.Select(claim => claim.On).Distinct().ToList(), Today);
        var others = await db.Set<PlaceClaim>().IgnoreQueryFilters().AsNoTracking().Where(other => other.InitiativeId != group && other.On >= today && days.Contains(other.On)).Select(other => new { other.On, other.Folded }).ToListAsync(ct);
        var taken = others.Select(other => (other.On, other.Folded)).ToHashSet();
        return claims.Where(claim => taken.Contains((claim.On, claim.Folded))).Select(claim => claim.Id).ToHashSet();
    }

    public async Task<IReadOnlyList<MoneySource>> SourcesAsync(CancellationToken ct) =>
        [.. (await settings.NowAsync(MoneyBook.Kind, ct)).Sources.OrderBy(source => source.Name, StringComparer.CurrentCultureIgnoreCase)];

    public async Task<PermitRules> PermitRulesAsync(CancellationToken ct) => await settings.NowAsync(PermitRules.Kind, ct);

    /// <summary>While it is being written the rules of today count, after that those of the day on which it was sent. Null when the source stands in no settings of those days.</summary>
    public async Task<MoneySource?> SourceOfAsync(MoneyRequest request, CancellationToken ct)
    {
        var held = await settings.OnAsync(MoneyBook.Kind, request.SentOn ?? Today, ct);
        return held.Sources.FirstOrDefault(source => source.Id == request.SourceId)
            ?? (await settings.OnAsync(MoneyBook.Kind, request.StartedOn, ct)).Sources.FirstOrDefault(source => source.Id == request.SourceId);
    }

    /// <summary>What the group still has to do, and by when, in the order of the days.</summary>
    public async Task<IReadOnlyList<FundingDay>> DaysAsync(InitiativeId group, CancellationToken ct)
    {
        var (on, rules) = ((await PlanAsync(group, ct)).On, await PermitRulesAsync(ct));
        var days = new List<FundingDay?>();
        foreach (var request in await RequestsAsync(group, ct))
            days.Add(FundingDays.Of(request, (await SourceOfAsync(request, ct))?.Rules ?? MoneyRules.None, on));
        days.AddRange((await ClaimsAsync(group, ct)).Where(claim => claim.On >= Today).Select(claim => FundingDays.Of(claim, rules)));
        return [.. days.OfType<FundingDay>().OrderBy(day => day.On)];
    }
}

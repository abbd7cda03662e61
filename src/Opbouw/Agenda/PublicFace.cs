using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda;

/// <summary>Keeps the public row of a question equal to the question. Nothing else writes there.</summary>
public sealed class PublicFace(OpbouwDb db, OrganisationAreas areas)
{
    /// <summary>From now on the public may read it. The row itself is made by <see cref="RefreshAsync"/>.</summary>
    public QuestionPublished Publish(AgendaItem item)
    {
        item.PublicCode ??= SecretCode.NewForAddress(8);
        item.IsPublished = true;
        return new QuestionPublished(item.Id);
    }

    /// <summary>From now on nobody reads it: the row is gone with this change. The code stays with the question, for when it comes back.</summary>
    public static QuestionWithdrawn Withdraw(AgendaItem item)
    {
        item.IsPublished = false;
        return new QuestionWithdrawn(item.Id);
    }

    public async Task RefreshAsync(AgendaItem item, DateOnly today, CancellationToken ct)
    {
        if (item.PublicCode is null)
            return;
        var row = await db.Set<PublishedQuestion>().SingleOrDefaultAsync(question => question.AgendaItemId == item.Id, ct);
        if (item.IsPublished)
            Fill(row ?? await NewRowAsync(item, today, ct), item, today);
        else if (row is not null)
            db.Remove(row);
    }

    private static void Fill(PublishedQuestion row, AgendaItem item, DateOnly today)
    {
        var answer = item.MayBeTold ? item.Newest : null;
        row.EvidenceInSteps = item.EvidenceInSteps;
        row.AnswerBy = item.AnswerBy;
        row.AnsweredOn = item.AnsweredOn;
        row.ToldOn = item.ToldBackOn;
        row.PromisedFor = item.PromisedFor;
        row.PromiseKeptOn = item.PromiseKeptOn;
        row.MovedDates = MovedDatesOf(item);
        row.AnswerKind = answer?.Kind;
        row.AnswerText = answer?.Text;
        row.PassedOnBy = answer is { AwaitsConfirmation: true } ? "een opbouwwerker" : null;
        row.ClosedBecause = item.ClosedBecause;
        row.ChangedOn = today;
    }

    private static string? MovedDatesOf(AgendaItem item) => item.DateChanges.Count == 0 ? null : string.Join('\n', item.DateChanges.OrderBy(change => change.Number)
        .Select(change => $"Van {DutchDates.FullWithYear(change.From)} naar {DutchDates.FullWithYear(change.To)}. {OneLine(change.Reason)}"));

    private static string OneLine(string reason) => string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<PublishedQuestion> NewRowAsync(AgendaItem item, DateOnly today, CancellationToken ct)
    {
        var partner = await db.Set<Partner>().SingleAsync(partner => partner.Id == item.PartnerId, ct);
        var spots = item.Places.Select(place => place.FindSpotId).ToList();
        var heardAt = await db.Set<FindSpot>().IgnoreQueryFilters().Where(spot => spots.Contains(spot.Id)).Select(spot => spot.Kind).Distinct().ToListAsync(ct);
        var tree = await areas.TreeAsync(ct);
        var row = new PublishedQuestion
        {
            Code = item.PublicCode!,
            AgendaItemId = item.Id,
            Title = item.Title,
            Question = item.Question,
            PartnerName = partner.NameInSentence,
            AreaId = item.AreaId,
            AreaName = tree.Find(item.AreaId)?.Name ?? "",
            Theme = item.Theme,
            EvidenceInSteps = item.EvidenceInSteps,
            HeardAt = string.Join(", ", heardAt.Select(kind => kind.Label())),
            FirstHeardOn = item.FirstHeardOn,
            BundledOn = item.BundledOn,
            AskedOn = item.AskedOn,
            AnswerBy = item.AnswerBy,
            ChangedOn = today,
        };
        db.Add(row);
        return row;
    }
}

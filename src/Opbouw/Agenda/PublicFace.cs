using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda;

/// <summary>Keeps the public row of a question equal to the question. Nothing else writes there.</summary>
public sealed class PublicFace(OpbouwDb db, OrganisationAreas areas)
{
    // No letters or figures that look alike: people type this code from paper.
    private const string CodeLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>From now on the public may read it. The row itself is made by <see cref="RefreshAsync"/>.</summary>
    public QuestionPublished Publish(AgendaItem item)
    {
        item.PublicCode ??= RandomNumberGenerator.GetString(CodeLetters, 8);
        return new QuestionPublished(item.Id);
    }

    public async Task RefreshAsync(AgendaItem item, DateOnly today, CancellationToken ct)
    {
        if (item.PublicCode is null)
            return;
        var row = await db.Set<PublishedQuestion>().SingleOrDefaultAsync(question => question.Code == item.PublicCode, ct) ?? await NewRowAsync(item, today, ct);
        var answer = item.MayBeTold ? item.Newest : null;
        row.AnswerBy = item.AnswerBy;
        row.AnsweredOn = item.AnsweredOn;
        row.ToldOn = item.ToldBackOn;
        row.PromisedFor = item.PromisedFor;
        row.AnswerKind = answer?.Kind;
        row.AnswerText = answer?.Text;
        row.PassedOnBy = answer is { AwaitsConfirmation: true } ? "een opbouwwerker" : null;
        row.ClosedBecause = item.ClosedBecause;
        row.ChangedOn = today;
    }

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

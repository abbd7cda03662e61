using Opbouw.Initiatives;
using Opbouw.Settings;
using Opbouw.Shared.Papers;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>Who asks, typed for the paper alone: it is kept nowhere.</summary>
public sealed record Applicant(string? Name, string? Contact);

/// <summary>All that stands in a request.</summary>
public sealed record RequestContent(Initiative Initiative, string Area, MoneyRequest Request, MoneySource? Source, PlanAnswers Plan, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<PlaceClaim> Claims, Applicant Applicant);

/// <summary>All that stands in an account. Pictures are asked for one by one: together they are large.</summary>
public sealed record AccountContent(Initiative Initiative, MoneyRequest Request, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BillShown> Bills, IReadOnlyList<PhotoShown> Photos);

/// <summary>A request and an account as paper, to send oneself: tagged, so that who decides can have it read aloud.</summary>
public static class FundingPapers
{
    private const string FillIn = "…………………………………………………";

    public static byte[] Request(RequestContent content, DateOnly today)
    {
        var (request, plan) = (content.Request, content.Plan);
        using var paper = new TaggedPaper($"Aanvraag {request.SourceName}: {content.Initiative.Title}", $"Aanvraag {Short(request.SourceName)}.");
        paper.Title($"Aanvraag: {request.SourceName}");
        paper.Facts("Over de aanvraag",
        [
            ("Plan", content.Initiative.Title),
            ("Wijk", content.Area),
            ("Gevraagd", request.AskedCents is { } cents ? Euros.Write(cents) : FillIn),
            ("Dag van het plan", plan.On is { } on ? DutchDates.FullWithYear(on) : FillIn),
            ("Plek", plan.Place ?? FillIn),
            ("Aangevraagd door", content.Applicant.Name ?? FillIn),
            ("Bereikbaar via", content.Applicant.Contact ?? FillIn),
            ("Gemaakt op", DutchDates.FullWithYear(today)),
        ]);
        paper.Heading("Wat gaan wij doen?");
        paper.Text(request.Plan);
        paper.Heading("Voor wie?");
        paper.Text(request.ForWhom ?? FillIn);
        paper.Heading("Wie doen mee?");
        foreach (var line in About(plan)) paper.Text(line);
        BudgetOn(paper, content.Lines);
        PermitsOn(paper, content.Claims);
        if (content.Source?.Rules.InWords().ToList() is { Count: > 0 } rules)
        {
            paper.Heading("De regels van dit potje");
            foreach (var rule in rules) paper.Text(rule);
        }

        return paper.ToBytes();
    }

    public static async Task<byte[]> AccountAsync(AccountContent content, Func<Guid, Task<byte[]?>> pictureOf, DateOnly today)
    {
        var (request, spent) = (content.Request, content.Bills.Sum(bill => bill.Cents));
        using var paper = new TaggedPaper($"Verantwoording {request.SourceName}: {content.Initiative.Title}", $"Verantwoording {Short(request.SourceName)}.");
        paper.Title($"Verantwoording: {request.SourceName}");
        paper.Facts("Over deze verantwoording",
        [
            ("Plan", content.Initiative.Title),
            ("Gekregen", request.GrantedCents is { } granted ? Euros.Write(granted) : "Nog niets"),
            ("Uitgegeven", Euros.Write(spent)),
            ("Gemaakt op", DutchDates.FullWithYear(today)),
        ]);
        paper.Heading("Begroot en uitgegeven");
        var lines = content.Lines.Where(line => !line.IsIncome).ToList();
        paper.Table("Begroot en uitgegeven", [new("Wat", 5), new("Begroot", 2, true), new("Uitgegeven", 2, true)],
            [.. lines.Select(line => new[] { line.What, Euros.Write(line.Cents), Euros.Write(SpentOn(line.Id, content.Bills)) }), ["Zonder regel op de begroting", "", Euros.Write(SpentOn(null, content.Bills))]],
            ["Samen", Euros.Write(lines.Sum(line => line.Cents)), Euros.Write(spent)]);
        paper.Heading("Wat is ervan gekomen?");
        if (content.Photos.Count == 0) paper.Text("Er zijn geen foto’s bij.");
        foreach (var photo in content.Photos)
        {
            if (await pictureOf(photo.Id.Value) is { } jpeg) paper.Picture(jpeg, photo.Sentence);
        }

        paper.Heading("De bonnen");
        if (content.Bills.Count == 0) paper.Text("Er zijn geen bonnen bij.");
        foreach (var bill in content.Bills)
        {
            if (await pictureOf(bill.Id.Value) is { } jpeg) paper.Picture(jpeg, $"Bon van {DutchDates.FullWithYear(bill.PaidOn)}: {bill.What}, {Euros.Write(bill.Cents)}");
        }

        return paper.ToBytes();
    }

    public static long SpentOn(BudgetLineId? line, IEnumerable<BillShown> bills) => bills.Where(bill => bill.LineId == line).Sum(bill => bill.Cents);

    private static IEnumerable<string> About(PlanAnswers plan)
    {
        yield return plan.Residents is { } residents ? $"Wij doen het met {residents} bewoners." : "Aantal bewoners: " + FillIn;
        if (plan.Supporters is { } supporters) yield return $"{supporters} buren zeiden dat zij ervoor zijn.";
        if (plan.PaysAlong is { } who) yield return $"Wie betaalt mee: {who.TrimEnd('.')}.";
        if (plan.GivesBack is { } back) yield return $"Wat wij terugdoen: {back.TrimEnd('.')}.";
        if (plan.IsPublicSpace) yield return "Het is buiten, waar iedereen mag komen.";
    }

    private static void BudgetOn(TaggedPaper paper, IReadOnlyList<BudgetLine> lines)
    {
        paper.Heading("Begroting");
        if (lines.Count == 0)
        {
            paper.Text("De begroting komt nog.");
            return;
        }

        var totals = BudgetTotals.Of(lines);
        foreach (var (isIncome, name) in new[] { (false, "Dit kost het"), (true, "Dit komt binnen") })
        {
            var part = lines.Where(line => line.IsIncome == isIncome).ToList();
            if (part.Count > 0)
                paper.Table(name, [new(name, 5), new(isIncome ? "Van wie" : "Wie betaalt", 3), new("Offerte", 1.4), new("Bedrag", 2, true)],
                    [.. part.Select(line => new[] { line.What, line.PaidBy ?? "", line.HasOffer ? "gezien" : "", Euros.Write(line.Cents) })], ["Samen", "", "", Euros.Write(part.Sum(line => line.Cents))]);
        }

        paper.Text(totals.Missing > 0 ? $"Wij zoeken nog {Euros.Write(totals.Missing)}." : "Met dit geld kan het door.");
    }

    private static void PermitsOn(TaggedPaper paper, IReadOnlyList<PlaceClaim> claims)
    {
        if (claims.Count == 0) return;
        paper.Heading("Vergunning");
        foreach (var claim in claims) paper.Text($"{DutchDates.FullWithYear(claim.On)}, {claim.Place}: {claim.Outcome.Label().ToLowerInvariant()}. Zo ziet het er nu uit; de gemeente beslist.");
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}

using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Funding;
using Opbouw.Initiatives;
using Opbouw.Settings;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>Two groups and their money: one that asked, got and accounted for it; one that is writing, with a day and a street.</summary>
public sealed class FundingFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    public static readonly MoneySource Wijkbudget = AlmereMoney.Wijkbudget(StableId.Of("demo.money", Guid.Empty, "wijkbudget"));
    public static readonly MoneySource MooiZoGoedZo = AlmereMoney.MooiZoGoedZo(StableId.Of("demo.money", Guid.Empty, "mooi-zo-goed-zo"));

    private static readonly TimeOnly Noon = new(12, 0);

    public void Fill(IReadOnlyList<InventedInitiative> invented)
    {
        foreach (var (number, one) in invented.Index())
        {
            var group = new InitiativeId(keys.Of("initiative", number, At(one.DaysAgo)));
            if (one.Title == "Een geveltuin voor elk huis") Gardens(group);
            if (one.Title == "Samen eten in de straat") Dinner(group);
        }
    }

    private void Gardens(InitiativeId group)
    {
        Line(group, 320, "Aarde en compost", 18_500, hasOffer: true, paidBy: "Mooi Zo Goed Zo");
        Line(group, 320, "Stekken en zaden", 6_250, paidBy: "Wij ruilen");
        Line(group, 320, "Scheppen lenen", 2_000, hasOffer: true, paidBy: "Het buurthuis");
        Line(group, 310, "Tuincentrum geeft aarde", 18_500, isIncome: true, paidBy: "Het tuincentrum");
        Line(group, 310, "Uit de pot van de straat", 8_250, isIncome: true, paidBy: "De straat");
        Answers(group, new PlanAnswers { InitiativeId = group, On = Day(260), Residents = 6, Place = "De stoep voor onze huizen", IsPublicSpace = true, Supporters = 22, PaysAlong = "De straat", GivesBack = "Wij geven ook de bomen water", ChangedOn = Day(318) });
        var request = Request(group, MooiZoGoedZo, 315, "Wij halen bij elk huis dat wil een strook tegels eruit. Daar komen planten. Wij graven samen en ruilen stekjes.", "Voor de hele straat, en voor wie langsloopt", 18_500);
        Step(request, 312, RequestState.Sent);
        Step(request, 298, RequestState.Granted, 18_500);
        Step(request, 200, RequestState.Accounted);
    }

    private void Dinner(InitiativeId group)
    {
        Line(group, 14, "Tafels en banken huren", 24_000, hasOffer: true);
        Line(group, 14, "Slingers en lampjes", 4_500);
        Line(group, 14, "Bekers en borden", 6_000, paidBy: "Wij lenen ze");
        Line(group, 13, "De bakker betaalt mee", 7_500, isIncome: true, paidBy: "De bakker op de hoek");
        Answers(group, new PlanAnswers { InitiativeId = group, On = keys.Plan.Today.AddDays(52), Residents = 4, Place = "Onze straat, tussen nummer 1 en 25", IsPublicSpace = true, Supporters = 14, PaysAlong = "De bakker op de hoek", GivesBack = "Wij ruimen het plein op", Holds = "Eten en drinken", ChangedOn = Day(12) });
        Request(group, Wijkbudget, 11, "Elke maand zetten wij de tafels buiten en eten wij samen. Iedereen neemt iets mee.", "Voor de mensen in onze straat", 27_000);
        db.Add(new PlaceClaim { Id = new(keys.Of("funding.claim", 1, At(10))), InitiativeId = group, Place = "Onze straat, tussen nummer 1 en 25", Folded = PlaceClaim.Fold("Onze straat, tussen nummer 1 en 25"), On = keys.Plan.Today.AddDays(52), Outcome = PermitOutcome.Notice, KeptOn = Day(10) });
        trail.RecordByVisitor(At(10), new PlaceClaimed(group), "plaats");
    }

    private void Line(InitiativeId group, int daysAgo, string what, long cents, bool isIncome = false, bool hasOffer = false, string? paidBy = null)
    {
        db.Add(new BudgetLine { Id = new(keys.Of("funding.line:" + what, 0, At(daysAgo))), InitiativeId = group, IsIncome = isIncome, What = what, Cents = cents, HasOffer = hasOffer, PaidBy = paidBy, ChangedOn = Day(daysAgo) });
        trail.RecordByVisitor(At(daysAgo), new BudgetChanged(group), what);
    }

    private void Answers(InitiativeId group, PlanAnswers answers)
    {
        db.Add(answers);
        trail.RecordByVisitor(DutchCalendar.At(answers.ChangedOn, Noon), new PlanAnswered(group), "plan");
    }

    private MoneyRequest Request(InitiativeId group, MoneySource source, int daysAgo, string plan, string forWhom, long cents)
    {
        var request = new MoneyRequest { Id = new(keys.Of("funding.request", 0, At(daysAgo))), InitiativeId = group, SourceId = source.Id, SourceName = source.Name, Plan = plan, ForWhom = forWhom, AskedCents = cents, StartedOn = Day(daysAgo), ChangedOn = Day(daysAgo) };
        db.Add(request);
        trail.RecordByVisitor(At(daysAgo), new RequestWritten(request.Id, group), source.Name);
        return request;
    }

    private void Step(MoneyRequest request, int daysAgo, RequestState to, long? cents = null)
    {
        if (request.Tell(new RequestStep(to, Day(daysAgo), cents, null), null, Day(daysAgo)) is { } refusal) throw new InvalidOperationException(refusal.Message);
        trail.RecordByVisitor(At(daysAgo), new RequestMoved(request.Id, request.InitiativeId, to), request.SourceName);
    }

    private DateOnly Day(int daysAgo) => keys.Plan.Today.AddDays(-daysAgo);

    private DateTimeOffset At(int daysAgo) => DutchCalendar.At(Day(daysAgo), Noon);
}

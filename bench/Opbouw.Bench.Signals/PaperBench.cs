using System.Diagnostics;
using System.Globalization;
using Opbouw.Areas;
using Opbouw.Funding;
using Opbouw.Initiatives;
using Opbouw.Settings;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Bench.Signals;

/// <summary>A request for money of a group as PDF, with a full budget: the first one reads the letters, the others are what a group waits for.</summary>
internal static class PaperBench
{
    private const int Times = 50;

    private static readonly DateOnly Today = new(2026, 3, 10);

    public static void Run()
    {
        var content = Content();
        var watch = Stopwatch.StartNew();
        var size = FundingPapers.Request(content, Today).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  request of {BudgetLine.Most} lines as PDF, the first: {watch.ElapsedMilliseconds} ms, {size / 1024} KB (at most 300)"));
        var times = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            watch.Restart();
            FundingPapers.Request(content, Today);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  request of {BudgetLine.Most} lines as PDF: median {times[Times / 2]:0.0} ms, slowest {times[^1]:0.0} ms (at most 300)"));
    }

    private static RequestContent Content()
    {
        var group = InitiativeId.New();
        var initiative = new Initiative
        {
            Id = group,
            TeamId = TeamId.New(),
            WorkerId = new AccountId(Guid.NewGuid()),
            Title = "Een geveltuin voor elk huis",
            Idea = "Wij willen planten.",
            Theme = Theme.PublicSpace,
            AreaId = new AreaId(Guid.NewGuid()),
            StartedOn = Today,
            Origin = InitiativeOrigin.Resident,
            PhaseSince = Today,
            TouchedOn = Today,
            Code = "abcdefgh",
        };
        var words = string.Concat(Enumerable.Repeat("Wij halen bij elk huis dat wil een strook tegels eruit. ", 17));
        var lines = Enumerable.Range(1, BudgetLine.Most).Select(number => new BudgetLine { Id = new BudgetLineId(Guid.NewGuid()), InitiativeId = group, IsIncome = number % 3 == 0, What = $"Regel {number} met aarde en planten", Cents = number * 1_250, HasOffer = true, PaidBy = "De winkel", ChangedOn = Today });
        var request = new MoneyRequest { Id = new MoneyRequestId(Guid.NewGuid()), InitiativeId = group, SourceId = Guid.NewGuid(), SourceName = "Wijkbudget", Plan = words, ForWhom = "De straat", AskedCents = 50_000, StartedOn = Today, ChangedOn = Today };
        var plan = new PlanAnswers { InitiativeId = group, On = Today.AddDays(90), Residents = 6, Place = "De stoep", IsPublicSpace = true, Supporters = 22, PaysAlong = "De winkel", GivesBack = "Wij geven water", ChangedOn = Today };
        return new RequestContent(initiative, "Kruidenwijk", request, AlmereMoney.Wijkbudget(Guid.NewGuid()), plan, [.. lines], [], new Applicant(null, null));
    }
}

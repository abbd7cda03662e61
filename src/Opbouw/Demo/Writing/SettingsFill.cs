using Opbouw.Settings;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Demo.Writing;

/// <summary>What the invented organisation chose itself: who pays it, and where residents can ask for money.</summary>
public sealed class SettingsFill(OpbouwDb db, DemoKeys keys)
{
    private const int DaysAgo = 200;

    public void Fill()
    {
        var year = keys.Plan.Today.Year;
        Keep(FunderBook.Kind, new FunderBook(
        [
            new("De gemeente", "opbouwwerk in alle wijken", year, 912_000),
            new("Fonds De Goede Buren", "Repair Cafés", year, 48_000),
            new("Woningstichting De Lepelaar", "werk in twaalf straten", year, 21_500),
            new("De gemeente", "opbouwwerk in alle wijken", year - 1, 884_000),
            new("Fonds De Goede Buren", "Repair Cafés", year - 1, 52_000),
        ]));
        Keep(MoneyBook.Kind, new MoneyBook(
        [
            new(StableId.Of("demo.money", Guid.Empty, "street"), "Buurtbudget", "Plannen van bewoners voor hun eigen straat", "Een groep bewoners") { Amount = "Tot 500 euro per straat" },
            new(StableId.Of("demo.money", Guid.Empty, "garden"), "Groen dichtbij", "Een tuin, een bankje of bomen in de wijk", "De gemeente") { Amount = "Tot 2.500 euro" },
            FundingFill.Wijkbudget,
            FundingFill.MooiZoGoedZo,
        ]));
    }

    private void Keep<T>(SettingKind<T> kind, T value)
        where T : class =>
        db.Add(new SettingVersion { Part = kind.Code, Number = 1, From = keys.Plan.Today.AddDays(-DaysAgo), Text = kind.Write(value), Why = "Zo begint de proef.", At = LocalTime.StartOf(keys.Plan.Today.AddDays(-DaysAgo)) });
}

using Opbouw.Architecture.Tests.Model;

namespace Opbouw.Architecture.Tests.WhoKnowsWhom;

public sealed class WhoKnowsWhomTests
{
    private const string Planted = "Opbouw.Architecture.Tests.Planted.";

    /// <summary>Pages for everybody that open with a key of their own: a password, a card code, a link by mail.</summary>
    private static readonly string[] PagesWithAKey = ["Opbouw.People.", "Opbouw.Signals.SayAboutWording.", "Opbouw.Agenda.AnswerByLink."];

    [Fact]
    public void The_house_is_read_from_the_compiled_program() => Assert.True(Knowledge.OfTheHouse.Count > 100);

    [Fact]
    public void Modules_know_only_root_types_of_one_another() => Guard.Nothing(Texts(Knowledge.OfTheHouse.IntoAnotherModule()), "See CONTRIBUTING.md, who may know whom:");

    [Fact]
    public void Shared_knows_no_module() => Guard.Nothing(Texts(Knowledge.OfTheHouse.FromSharedIntoAModule()), "See CONTRIBUTING.md, who may know whom:");

    [Fact]
    public void Slices_do_not_know_one_another() => Guard.Nothing(Texts(Knowledge.OfTheHouse.BetweenSlices()), "See CONTRIBUTING.md, who may know whom:");

    [Fact]
    public void Public_pages_do_not_touch_private_tables()
    {
        var privateTables = HouseModel.Entities.Where(entity => !HouseModel.IsAllPublic(entity)).Select(entity => entity.ClrType.FullName).ToHashSet();

        var touching = Knowledge.OfTheHouse.OfPublicPages()
            .Where(use => privateTables.Contains(use.To.FullName) && !PagesWithAKey.Any(key => use.From.FullName.StartsWith(key, StringComparison.Ordinal)));

        Assert.NotEmpty(privateTables);
        Guard.Nothing(Texts(touching), "See CONTRIBUTING.md, who may know whom:");
    }

    [Fact]
    public void Numbers_of_signals_leave_their_module_in_steps_only() =>
        Guard.Nothing(Texts(Knowledge.OfTheHouse.OfExactEvidence()), "Outside Signals a number of signals or people is a SteppedCount:");

    [Fact]
    public void Planted_exact_number_is_found() => Assert.Equal(
        [$"{Planted}Agenda.Question knows {Planted}Signals.Signal", $"{Planted}PublicSite.HomePage knows {Planted}Signals.Signal"], Texts(Knowledge.OfThePlanted.OfExactEvidence()));

    [Fact]
    public void Planted_use_of_another_module_is_found() => Assert.Equal(
        [$"{Planted}Agenda.Question knows {Planted}Signals.Hidden", $"{Planted}Agenda.Question knows {Planted}Signals.RaiseSignal.RaiseSignalPage"],
        Texts(Knowledge.OfThePlanted.IntoAnotherModule()));

    [Fact]
    public void Planted_use_from_shared_is_found() => Assert.Equal(
        [$"{Planted}Shared.Floor knows {Planted}Signals.Signal"], Texts(Knowledge.OfThePlanted.FromSharedIntoAModule()));

    [Fact]
    public void Planted_use_between_slices_is_found() => Assert.Equal(
        [$"{Planted}Signals.SignalList.SignalListPage knows {Planted}Signals.RaiseSignal.RaiseSignalPage"], Texts(Knowledge.OfThePlanted.BetweenSlices()));

    [Fact]
    public void Planted_private_table_on_a_public_page_is_found() => Assert.Equal(
        [$"{Planted}PublicSite.HomePage knows {Planted}Signals.Signal"], Texts(Knowledge.OfThePlanted.OfPublicPages()));

    private static IEnumerable<string> Texts(IEnumerable<Use> uses) => uses.Select(use => use.ToString()).Order(StringComparer.Ordinal);
}

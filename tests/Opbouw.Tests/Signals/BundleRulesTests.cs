using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Tests.Signals;

public sealed class BundleRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly TeamId Team = TeamId.New();

    [Fact]
    public void Signal_joins_and_leaves_a_bundle()
    {
        var (signal, bundle) = (ASignal(), ABundle());

        Assert.Null(signal.JoinBundle(bundle));
        Assert.Equal(bundle.Id, signal.BundleId);
        Assert.Null(signal.JoinBundle(bundle));
        Assert.Null(signal.LeaveBundle(bundle));
        Assert.Null(signal.BundleId);
    }

    [Fact]
    public void Signal_is_in_one_bundle_at_a_time()
    {
        var signal = ASignal();
        signal.JoinBundle(ABundle());

        Assert.Equal(SignalRefusals.InAnotherBundle, signal.JoinBundle(ABundle()));
    }

    [Fact]
    public void Bundle_holds_signals_of_one_team() =>
        Assert.Equal(SignalRefusals.OtherTeam, ASignal().JoinBundle(ABundle(TeamId.New())));

    [Theory]
    [InlineData(SignalStatus.OnAgenda)]
    [InlineData(SignalStatus.Answered)]
    [InlineData(SignalStatus.InAction)]
    [InlineData(SignalStatus.ToldBack)]
    public void What_lies_with_a_partner_does_not_change(SignalStatus status)
    {
        var bundle = ABundle();
        bundle.PutIntoWords("Mag er een zebrapad?", AnActor, Now);
        bundle.MoveTo(status, Today);

        Assert.Equal(SignalRefusals.BundleIsOnAgenda, ASignal().JoinBundle(bundle));
        Assert.Equal(SignalRefusals.BundleIsOnAgenda, bundle.PutIntoWords("Mag er een drempel?", AnActor, Now));
        Assert.Equal(SignalRefusals.BundleIsOnAgenda, bundle.Weigh(isShared: true));
        Assert.Equal(SignalRefusals.BundleIsOnAgenda, bundle.RefusesReactions(1));
        Assert.Equal(SignalRefusals.BundleIsOnAgenda, bundle.Close(ClosingReason.OutOfDate, "Voorbij.", Today));
    }

    [Fact]
    public void New_wording_is_a_new_version_and_reactions_are_to_the_newest()
    {
        var bundle = ABundle();
        Assert.Equal(SignalRefusals.NoWordingYet, bundle.RefusesReactions(1));

        bundle.PutIntoWords("Mag er een zebrapad?", AnActor, Now);
        Assert.Null(bundle.RefusesReactions(1));
        bundle.PutIntoWords("Mag er een drempel?", AnActor, Now);

        Assert.Equal((2, "Mag er een drempel?"), (bundle.Newest!.Version, bundle.Newest.Words));
        Assert.Equal(SignalRefusals.WordingChanged, bundle.RefusesReactions(1));
        Assert.Null(bundle.RefusesReactions(2));
        Assert.Equal(SignalRefusals.SameWording, bundle.PutIntoWords("Mag er een drempel?", AnActor, Now));
    }

    [Fact]
    public void Weighing_moves_a_bundle_between_bundled_and_analysed()
    {
        var bundle = ABundle();

        bundle.Weigh(isShared: true);
        Assert.Equal(SignalStatus.Analysed, bundle.Status);
        bundle.Weigh(isShared: false);
        Assert.Equal((SignalStatus.Bundled, false), (bundle.Status, bundle.IsShared));
    }

    [Fact]
    public void Closed_bundle_stays_closed()
    {
        var bundle = ABundle();
        Assert.Null(bundle.Close(ClosingReason.ResidentsDoIt, "De straat doet het zelf.", Today));

        Assert.Equal(SignalRefusals.BundleIsClosed, bundle.Close(ClosingReason.OutOfDate, "Nog eens.", Today));
        Assert.Equal(SignalRefusals.BundleIsClosed, bundle.MoveTo(SignalStatus.OnAgenda, Today));
        Assert.Equal(SignalRefusals.BundleIsClosed, ASignal().JoinBundle(bundle));
        Assert.Equal(Today, bundle.ClosedOn);
    }

    [Fact]
    public void Agenda_can_not_move_a_bundle_back_to_before_it_was_asked() =>
        Assert.All([SignalStatus.Noticed, SignalStatus.Bundled, SignalStatus.Analysed],
            status => Assert.Equal(SignalRefusals.NotAStepOfTheAgenda, ABundle().MoveTo(status, Today)));

    [Fact]
    public void Every_status_kind_theme_and_reason_has_a_different_dutch_name()
    {
        Assert.Equal(SignalStatuses.All.Count, SignalStatuses.All.Select(s => s.Label()).Distinct().Count());
        Assert.Equal(SignalKinds.All.Count, SignalKinds.All.Select(k => k.Label()).Distinct().Count());
        Assert.Null(ThemeList.Kind.Refuse(ThemeList.Kind.UsualText));
        Assert.Equal(ClosingReasons.All.Count, ClosingReasons.All.Select(r => r.Label()).Distinct().Count());
    }

    private static Actor AnActor => Actor.House with { Kind = ActorKind.Staff, Account = new(Guid.CreateVersion7()), Teams = [Team] };

    private static Bundle ABundle(TeamId? team = null) => Bundle.Start(BundleId.New(), "Oversteek", Theme.Traffic, team ?? Team, AnActor, Now);

    private static Signal ASignal()
    {
        var command = new Opbouw.Signals.RaiseSignal.RaiseSignal(SignalId.New(), Team, SignalKind.Concern, Theme.Traffic, "Oversteken is gevaarlijk") { AreaId = AreaId.New() };
        return ((Outcome<Signal>.Done)Signal.Raise(command, null, [], AnActor, Now)).Value;
    }
}

namespace Opbouw.EqualShares.Engine;

/// <summary>Counts one election by equal shares: the share, Add1, completion, rounds and losses.</summary>
internal sealed class SharesCount
{
    private readonly EqualSharesRule _rule;
    private readonly Election _election;
    private readonly Gate _gate;
    private readonly Profile _profile;

    public SharesCount(EqualSharesRule rule, Election election)
    {
        (_rule, _election) = (rule, election);
        _gate = new Gate(election, rule.Conditions);
        _profile = new Profile(election, rule.Utility, _gate, rule.TieBreaking.Ranks(election));
    }

    private bool IsAdd1 => _rule.Completion is Completion.Add1 or Completion.Add1ThenByVotes;

    public Outcome Decide()
    {
        var raised = IsAdd1
            ? new Add1Search(_profile, _gate, _rule).Find(StartShare())
            : new Add1Result(StartShare(), 0, null);
        var run = new SharesRun(_profile, _gate, raised.Endowment);
        run.Run();
        var book = new RoundBook(_election);
        foreach (var project in _profile.Free) book.AddFree(project);
        foreach (var purchase in run.Purchases) book.AddPaid(purchase, _rule.Utility);
        var completion = new FillByVotes(_election, _gate, _profile.TieRank, book);
        if (_rule.Completion is Completion.ByVotes or Completion.Add1ThenByVotes) completion.Fill();
        return new Outcome(_election, _rule, book.Rounds, () => Losses(book, run, completion, raised.Endowment))
        {
            EndowmentInCents = raised.Endowment,
            Add1Steps = raised.Steps,
            Add1StoppedBecause = raised.Stop,
        };
    }

    private Fraction StartShare()
    {
        var table = _election.Table;
        if (table.TotalWeight == 0) return Fraction.Zero;
        var share = new Fraction((System.Numerics.BigInteger)_election.BudgetInCents * table.WeightScale, table.TotalWeight);
        return IsAdd1 && _rule.StartWithWholeStep ? (share / _rule.StepInCents).Floor * _rule.StepInCents : share;
    }

    private IReadOnlyList<Loss> Losses(RoundBook book, SharesRun run, FillByVotes completion, Fraction endowment)
    {
        var losses = new LossBook(_election, _gate, book);
        foreach (var project in losses.WithoutPlainReason())
        {
            var behind = run.MoneyBehind(project);
            if (completion.ShortOf.TryGetValue(project, out var cents))
            {
                losses.Add(project, LossReason.BudgetShort, cents, 0, behind);
                continue;
            }

            var missing = _election.Projects[project].CostInCents - behind;
            var people = endowment == Fraction.Zero ? 0 : (missing / endowment).Ceiling;
            losses.Add(project, LossReason.SupportersShort, missing, people, behind);
        }

        return losses.InListOrder();
    }
}

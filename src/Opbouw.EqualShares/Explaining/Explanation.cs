namespace Opbouw.EqualShares.Explaining;

/// <summary>An outcome in plain Dutch: sentences of at most about twelve words that can be checked with a pencil.</summary>
/// <remarks>
/// Amounts that are not whole cents are rounded and marked "ongeveer"; the exact ones are in <see cref="Round"/>,
/// <see cref="Loss"/> and <see cref="Account"/>, which are also the data to draw from. The sentences stand in
/// Texts.resx.
/// </remarks>
/// <example>
/// <code>
/// outcome.Explanation.Lines();
/// // Het geld is € 90, voor 3 stemmen.
/// // Elke stem kreeg een even groot deel: € 30.
/// // …
/// // 1. Bench wint. Het kost € 60 en kreeg 2 stemmen. 2 mensen betalen elk € 30, samen € 60.
/// outcome.Explanation.OfBallot(0);
/// // Uw stem kreeg een deel van € 30.
/// // Uw stem betaalde € 30 aan Bench. Dat was …
/// </code>
/// </example>
public sealed class Explanation
{
    private readonly Outcome _outcome;

    internal Explanation(Outcome outcome) => _outcome = outcome;

    /// <summary>The whole story: the rule, every round, what is left, every loss.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. RuleText.Of(_outcome),
        .. _outcome.Rounds.Select(Of),
        Texts.Format("left", Texts.Money(_outcome.LeftInCents), Texts.Money(_outcome.Election.BudgetInCents)),
        .. _outcome.Losses.Select(Of),
    ];

    /// <summary>Who paid what for one winner.</summary>
    public string Of(Round round)
    {
        var key = round.Kind == RoundKind.Free ? "round.free" : "round.won";
        object[] values = round.Kind == RoundKind.Free
            ? [round.Number, round.Project.Name, Texts.Votes(round.Votes)]
            : [round.Number, round.Project.Name, Texts.Money(round.Project.CostInCents), Texts.Votes(round.Votes)];
        var sentences = new List<string> { Texts.Format(key, values) };
        sentences.AddRange(PaymentOf(round));
        if (round.TiedWith.Count > 0)
            sentences.Add(Texts.Format("round.tied", string.Join(", ", round.TiedWith.Select(project => project.Name))));
        return string.Join(' ', sentences);
    }

    /// <summary>Why one project lost and by how much.</summary>
    public string Of(Loss loss)
    {
        var missing = Texts.Money(loss.ShortInCents);
        var (name, cost) = (loss.Project.Name, Texts.Money(loss.Project.CostInCents));
        var text = loss.Reason switch
        {
            LossReason.NoVotes => Texts.Format("loss.NoVotes", name),
            LossReason.TooFewVotes => Texts.Format("loss.TooFewVotes", name, Texts.Votes(loss.Votes), Texts.Number(loss.VotesShort)),
            LossReason.SupportersShort when loss.ShortInCents == Fraction.Zero => Texts.Format("loss.SupportersShort.saved", name, cost),
            LossReason.SupportersShort => Texts.Format("loss.SupportersShort", name, cost, Texts.Money(loss.SupportersHaveInCents), missing),
            LossReason.BudgetShort when loss.ShortInCents == Fraction.Zero => Texts.Format("loss.BudgetShort.turn", name, cost),
            _ => Texts.Format("loss." + loss.Reason, name, cost, missing, NameOf(loss.Because)),
        };
        var votesHelp = loss.VotesShort > 0 && loss.Reason is (LossReason.SupportersShort or LossReason.BudgetShort);
        return votesHelp ? text + " " + Texts.Plural($"loss.{loss.Reason}.votes", loss.VotesShort) : text;
    }

    /// <summary>What one ballot could spend and paid; place in the count from 0.</summary>
    public IReadOnlyList<string> OfBallot(int ballot)
    {
        var account = _outcome.AccountOf(ballot);
        if (_outcome.EndowmentInCents == Fraction.Zero) return WonOf(account.Ballot);
        var lines = new List<string> { Texts.Format("ballot.share", Texts.Money(account.EndowmentInCents)) };
        foreach (var payment in account.Payments)
        {
            lines.Add(Texts.Format(
                payment.WasTheirLast ? "ballot.last" : "ballot.paid", Texts.Money(payment.InCents), payment.Project.Name));
        }

        if (account.Payments.Count == 0) lines.Add(Texts.Format("ballot.nothing"));
        else lines.Add(Texts.Format("ballot.left", Texts.Money(account.LeftInCents)));
        return lines;
    }

    private List<string> WonOf(Ballot ballot)
    {
        var won = _outcome.Rounds.Where(round => ballot.Choices.Any(choice => choice.Project == round.Project.Id))
            .Select(round => Texts.Format("ballot.won", round.Project.Name)).ToList();
        return won.Count > 0 ? won : [Texts.Format("ballot.none")];
    }

    private IEnumerable<string> PaymentOf(Round round)
    {
        if (round.Kind == RoundKind.ByVotes)
            yield return Texts.Format(_outcome.Rule is EqualSharesRule ? "round.byvotes" : "round.greedy");
        if (round.Kind == RoundKind.Saved) yield return Texts.Format("round.saved", Texts.Money(round.PaymentInCents));
        if (round.Kind is not (RoundKind.Paid or RoundKind.PaidInPart)) yield break;
        if (round.PaidInFull > 0) yield return Full(round);
        if (round.PaidTheirLast > 0) yield return Texts.Plural("round.last", round.PaidTheirLast, Texts.Money(round.LastMoneyInCents));
        if (round.AddedInCents > Fraction.Zero) yield return Texts.Format("round.added", Texts.Money(round.AddedInCents));
    }

    private string Full(Round round)
    {
        var pay = Texts.Money(round.PaymentInCents);
        if (_outcome.Rule is EqualSharesRule { Utility: Utility.Points })
            return Texts.Format(round.PaidInFull == 1 ? "round.points.one" : "round.points", Texts.Number(round.PaidInFull), pay);
        var together = round.Kind == RoundKind.Paid
            ? round.Project.CostInCents - round.LastMoneyInCents
            : round.PaymentInCents * new Fraction((long)(round.PaidInFull * 1000), 1000);
        return Texts.Plural("round.full", round.PaidInFull, pay, Texts.Money(together));
    }

    private string NameOf(string? because) => because is null
        ? ""
        : _outcome.Election.FindProject(because) is { } project ? _outcome.Election.Projects[project].Name : because;
}

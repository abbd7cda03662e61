using System.Globalization;
using System.Text;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>
/// The spec documents Specs/EqualShares*.md. Every heading "### …" is one example: a code block "pb" (the election, or
/// a wrong file) and a code block "rule" with the rule, its settings and below "=" what must come out.
/// </summary>
internal static class SpecDocument
{
    public static TheoryData<string, string> Examples(string prefix)
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), prefix + "*.md"))
        {
            foreach (var title in File.ReadLines(path).Where(line => line.StartsWith("### ", StringComparison.Ordinal)))
                data.Add(Path.GetFileNameWithoutExtension(path), title[4..]);
        }

        return data;
    }

    public static (string File, string Rule) Find(string document, string title)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", document + ".md"));
        var part = lines.SkipWhile(line => line != "### " + title).Skip(1).TakeWhile(line => !line.StartsWith('#') || InBlock(line)).ToList();
        return (Block(part, "pb"), Block(part, "rule"));
    }

    /// <summary>What really comes out, in the words of the expectation: only the keys that are asked for.</summary>
    public static string Actual(string file, string rule)
    {
        var (settings, wanted) = (rule.Split("\n=\n")[0], rule.Split("\n=\n")[1]);
        var keys = wanted.Split('\n').Select(line => line.Split(": ")[0]).ToList();
        try
        {
            using var text = new StringReader(file);
            var outcome = RuleFrom(settings).Decide(PabulibReader.Read(text).Election);
            return string.Join('\n', keys.Select(key => $"{key}: {Value(outcome, key)}"));
        }
        catch (ElectionException wrong)
        {
            return $"error: {wrong.Error} line {wrong.Line} column {wrong.Column}";
        }
    }

    public static string Expected(string rule) => rule.Split("\n=\n")[1];

    private static bool InBlock(string line) => line.StartsWith("# ", StringComparison.Ordinal) && line.Contains('=');

    private static string Block(List<string> lines, string name)
    {
        var from = lines.IndexOf("```" + name);
        Assert.True(from >= 0, $"no block ```{name}");
        return string.Join('\n', lines.Skip(from + 1).TakeWhile(line => line != "```"));
    }

    private static string Value(Outcome outcome, string key) => key.Split(' ') switch
    {
        ["winners"] => string.Join(", ", outcome.Winners),
        ["share"] => Cents(outcome.EndowmentInCents),
        ["steps"] => outcome.Add1Steps.ToString(CultureInfo.InvariantCulture),
        ["stopped"] => $"{outcome.Add1StoppedBecause}",
        ["left"] => Cents(outcome.LeftInCents),
        ["lot"] => string.Join(", ", outcome.DrawnLot),
        ["round", var number] => Round(outcome.Rounds[int.Parse(number, CultureInfo.InvariantCulture) - 1]),
        ["loss", var project] => Loss(outcome.Losses.Single(loss => loss.Project.Id == project)),
        ["paid", var voter] => Paid(outcome.AccountOf(outcome.Election.FindBallot(voter)!.Value)),
        ["says", var line] => outcome.Explanation.Lines()[int.Parse(line, CultureInfo.InvariantCulture) - 1].Replace('\u00a0', ' '),
        ["tells", var voter] => string.Join(' ', outcome.Explanation.OfBallot(outcome.Election.FindBallot(voter)!.Value)).Replace('\u00a0', ' '),
        _ => throw new ArgumentException($"unknown expectation \"{key}\""),
    };

    private static string Round(Round round)
    {
        var text = new StringBuilder($"{round.Project.Id} {round.Kind}");
        if (round.PaymentInCents != Fraction.Zero) text.Append(CultureInfo.InvariantCulture, $", payment {Cents(round.PaymentInCents)}");
        if (round.PaidInFull > 0) text.Append(CultureInfo.InvariantCulture, $", full {round.PaidInFull}");
        if (round.PaidTheirLast > 0) text.Append(CultureInfo.InvariantCulture, $", last {round.PaidTheirLast} with {Cents(round.LastMoneyInCents)}");
        if (round.AddedInCents > Fraction.Zero) text.Append(CultureInfo.InvariantCulture, $", added {Cents(round.AddedInCents)}");
        if (round.TiedWith.Count > 0) text.Append(CultureInfo.InvariantCulture, $", tied with {string.Join(' ', round.TiedWith.Select(p => p.Id))}");
        return text.ToString();
    }

    private static string Loss(Loss loss)
    {
        var text = new StringBuilder(loss.Reason.ToString());
        if (loss.ShortInCents > Fraction.Zero) text.Append(CultureInfo.InvariantCulture, $", short {Cents(loss.ShortInCents)}");
        if (loss.VotesShort > 0) text.Append(CultureInfo.InvariantCulture, $", votes {loss.VotesShort}");
        if (loss.Because is not null) text.Append(CultureInfo.InvariantCulture, $", because {loss.Because}");
        return text.ToString();
    }

    private static string Paid(Account account) =>
        string.Join(", ", account.Payments.Select(payment => $"{payment.Project.Id} {Cents(payment.InCents)}").Append($"left {Cents(account.LeftInCents)}"));

    /// <summary>Euros, as a fraction when not in whole cents.</summary>
    private static string Cents(Fraction cents) => cents.Denominator.IsOne
        ? ((decimal)cents.Numerator / 100).ToString("0.##", CultureInfo.InvariantCulture)
        : (cents / 100).ToString();

    private static BudgetRule RuleFrom(string settings)
    {
        var lines = settings.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        BudgetRule rule = lines[0] switch
        {
            "equal shares" => new EqualSharesRule(),
            "greedy" => new GreedyRule(),
            "phragmen" => new PhragmenRule(),
            "bounded overspending" => new BoundedOverspendingRule(),
            _ => throw new ArgumentException($"unknown rule \"{lines[0]}\""),
        };
        return lines.Skip(1).Aggregate(rule, (current, line) => SpecSettings.With(current, line));
    }
}

using System.Globalization;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>Runs one example of a spec document. Kinds of blocks:
/// <c>published</c> (typed in by hand), <c>counts</c> (raw; protected, or released when the example has <c>periods</c>), <c>released</c> (what must be printed),
/// <c>attacker</c> (what a reader can work out from all that was published), <c>refused</c> (the error that the counts before it must give).</summary>
internal sealed class SpecRun(SpecSection section)
{
    private readonly List<Publication> _published = [];
    private readonly Dictionary<string, TableDefinition> _tables = [];
    private ReleaseLedger? _ledger;
    private Hierarchy? _periods;
    private ReleasedTable? _released;
    private DisclosureException? _refusal;
    private ProtectionRules _rules = ProtectionRules.Public;

    public void Check()
    {
        foreach (var block in section.Blocks)
        {
            switch (block.Kind)
            {
                case "published": _published.Add(Typed(block)); break;
                case "periods": OpenLedger(block); break;
                case "counts": Release(block); break;
                case "released": CompareCells(block); break;
                case "attacker": CompareFindings(block); break;
                case "refused": CompareRefusal(block); break;
                default: throw new InvalidOperationException($"Unknown block '{block.Kind}' in '{section.Title}'.");
            }
        }

        Assert.True(_refusal is null, $"Refused without being expected: {_refusal?.Message}");
    }

    private void OpenLedger(SpecBlock block)
    {
        _periods = Hierarchy.Tree("period", "ever", block.Rows.SelectMany(row => row[1].Split(' ').Select(part => (part, row[0])).Prepend((row[0], "ever"))));
        var declared = section.Blocks.Where(other => other.Kind == "counts" && !other.Settings.ContainsKey("undeclared")).Select(Define).Distinct().ToList();
        _ledger = new ReleaseLedger(_periods, declared);
    }

    private void Release(SpecBlock block)
    {
        Assert.True(_refusal is null, $"Refused without being expected: {_refusal?.Message}");
        try
        {
            _rules = Rules(block);
            var table = ProtectedTable.OfCounts(Define(block), block.Settings.GetValueOrDefault("period", "now"), Cells(block));
            _released = _ledger is null ? Protection.Protect(table, _rules) : _ledger.Release(table).ForPublic;
            _published.Add(Publication.Of(_released));
        }
        catch (DisclosureException refusal)
        {
            _refusal = refusal;
        }
    }

    private TableDefinition Define(SpecBlock block)
    {
        var name = block.Settings.GetValueOrDefault("table", "table");
        if (_tables.TryGetValue(name, out var known))
            return known;
        var header = block.Rows.First();
        var areas = Hierarchy.Tree("area", "city", block.Rows.Skip(1).SelectMany(row => Chain(row[0])).Distinct());
        var columns = Hierarchy.Flat(header[0], "all", header.Skip(1).Where(code => code != "all"));
        return _tables[name] = new TableDefinition(name, "people", areas, columns);
    }

    /// <summary>"north/n1" hangs n1 below north, and north below the city.</summary>
    private static IEnumerable<(string Code, string Parent)> Chain(string path)
    {
        var codes = path.Split('/').Where(code => code != "city").Prepend("city").ToList();
        return codes.Skip(1).Select((code, i) => (code, codes[i]));
    }

    private static IEnumerable<RawCell> Cells(SpecBlock block)
    {
        var columns = block.Rows.First();
        foreach (var row in block.Rows.Skip(1))
        {
            for (var i = 1; i < row.Length; i++)
            {
                string[] at = [row[0].Split('/')[^1], columns[i]];
                yield return row[i] == "x" ? RawCell.Impossible(at) : new RawCell(long.Parse(row[i], CultureInfo.InvariantCulture), at);
            }
        }
    }

    private static ProtectionRules Rules(SpecBlock block)
    {
        var rules = ProtectionRules.Public;
        foreach (var (key, value) in block.Settings)
        {
            rules = key switch
            {
                "threshold" => rules with { Threshold = int.Parse(value, CultureInfo.InvariantCulture) },
                "zeros" => rules with { Zeros = Enum.Parse<ZerosPolicy>(value, ignoreCase: true) },
                "method" => rules with { Method = Enum.Parse<ProtectionMethod>(value, ignoreCase: true) },
                "indistinguishable" => rules with { Indistinguishable = bool.Parse(value) },
                _ => rules,
            };
        }

        return rules;
    }

    private Publication Typed(SpecBlock block)
    {
        var columns = block.Rows.First();
        var cells = block.Rows.Skip(1).SelectMany(row => row.Skip(1).Select((text, i) =>
            ((IReadOnlyList<string>)[row[0].Split('/')[^1], columns[i + 1]], text == "." ? (long?)null : long.Parse(text, CultureInfo.InvariantCulture))));
        return new Publication(Define(block), block.Settings.GetValueOrDefault("period", "now"), [.. cells]);
    }

    private void CompareCells(SpecBlock block)
    {
        var columns = block.Rows.First();
        var expected = block.Rows.Skip(1).Select(row => string.Join(" | ", row));
        var printed = block.Rows.Skip(1).Select(row => string.Join(" | ", columns.Skip(1)
            .Select(column => _released![row[0].Split('/')[^1], column].ToString()).Prepend(row[0])));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', printed));
    }

    /// <summary>Lines such as "n1 wish: 0 to 43"; "every gap: 0 to 10 or more" asks it of all of them.</summary>
    private void CompareFindings(SpecBlock block)
    {
        var findings = new Attacker(_published, _periods).Attack();
        foreach (var line in block.Lines)
        {
            if (line.StartsWith("every gap", StringComparison.Ordinal))
                Assert.DoesNotContain(findings, finding => !finding.IsSafe(_rules.Threshold));
            else
                Assert.Contains(line.Trim(), findings.Select(Say));
        }
    }

    private static string Say(Finding finding)
    {
        var codes = finding.Place.Split(": ")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[1]);
        var period = finding.Place.StartsWith("now", StringComparison.Ordinal) ? "" : finding.Place.Split(": ")[0] + " ";
        return string.Create(CultureInfo.InvariantCulture, $"{period}{string.Join(' ', codes)}: {finding.Low:0} to {finding.High:0}");
    }

    private void CompareRefusal(SpecBlock block)
    {
        Assert.NotNull(_refusal);
        Assert.Equal(block.Lines[0].Trim(), _refusal.Problem.ToString());
        Assert.Contains(block.Lines[1].Trim(), _refusal.Message, StringComparison.Ordinal);
        _refusal = null;
    }
}

using System.Text;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>Damaged Pabulib files from a seed: letters, pieces and lines changed, dropped, doubled and swapped.</summary>
internal sealed class PabulibMutations(int seed)
{
    private static readonly string[] Pieces =
    [
        ";", "\"", "\n", "\r", "\r\n", ",", ".", "-", "NaN", "1e9", "1e309", "9999999999999999999999", "META", "PROJECTS", "VOTES",
        "\0", "\uFEFF", "\uD800", "bench", "key", "vote", "points", "weight", "0", "-0", "٣", " ", "\t", "\"\"", "choose-1", "scoring",
    ];

    private static readonly string[] Files =
    [
        "META\nkey;value\nbudget;90\nvote_type;approval\nnum_votes;2\nPROJECTS\nproject_id;cost;name;selected\nbench;60;\"Een; \"\"bank\"\"\";1\ntree;30,50;Boom;0\nVOTES\nvoter_id;vote;age\n1;bench;34\n2;bench,tree;\n",
        "META\r\nkey;value\r\nbudget;12.5\r\nvote_type;cumulative\r\nPROJECTS\r\ncost;project_id\r\n5;a\r\n7;b\r\nVOTES\r\npoints;vote;voter_id;weight\r\n3,1.5;a,b;x;2\r\n;;y;0.125\r\n",
        "META\nkey;value\nvote_type;ordinal\nbudget;1\nmin_project_score_threshold;2\ncategories;a,b\nbudget_per_category;1,2\nPROJECTS\nproject_id;cost;category\n1;1;a\n2;0;b\nVOTES\nvoter_id;vote\nz;2,1\n",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder(Files[_random.Next(Files.Length)]);
        for (var change = _random.Next(1, 4); change > 0; change--) Change(text);
        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        if (text.Length == 0) return;
        var at = _random.Next(text.Length);
        var length = Math.Min(_random.Next(1, 12), text.Length - at);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 2:
                text.Insert(_random.Next(text.Length), text.ToString(at, length));
                break;
            case 3:
                text[at] = (char)_random.Next(0x180);
                break;
            case 4:
                text.Remove(at, length).Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            default:
                MoveLine(text);
                break;
        }
    }

    private void MoveLine(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        var line = lines[_random.Next(lines.Count)];
        if (_random.Next(2) == 0) lines.Remove(line);
        lines.Insert(_random.Next(lines.Count + 1), line);
        text.Clear().AppendJoin('\n', lines);
    }
}

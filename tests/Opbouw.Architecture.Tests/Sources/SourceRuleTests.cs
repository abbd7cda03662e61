using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests.Sources;

/// <summary>Rules that show in the source only. Each is tried on a planted line.</summary>
public sealed class SourceRuleTests
{
    private static readonly SourceRule[] Rules =
    [
        new("changes are saved in the write lane only", "*.cs", @"\.SaveChanges(Async)?\(",
            MayDoIt: file => file.StartsWith("src/Opbouw/Shared/", StringComparison.Ordinal), Planted: "await db.SaveChangesAsync(ct);", Unless: "IHandle<"),
        new("rows change in a handler only", "*.cs", @"\.Execute(Update|Delete|Sql\w*)(Async)?\(",
            MayDoIt: file => file.StartsWith("src/Opbouw/Shared/", StringComparison.Ordinal), Planted: "await db.Set<Signal>().ExecuteDeleteAsync(ct);",
            Unless: @"IHandle<"),
        new("time comes from TimeProvider", "*.cs", @"\bDate(Time|TimeOffset|Only)\.(Utc)?(Now|Today)\b", Planted: "var now = DateTimeOffset.UtcNow;"),
        new("chance is seeded or from the system's source of secrets", "*.cs", @"new Random\(\)|Random\.Shared",
            MayDoIt: file => file.EndsWith("PostgresWriteLane.cs", StringComparison.Ordinal), Planted: "var lot = new Random();"),
        new("no script or style inside a page", "*.cshtml", @"<script(?![^>]*\bsrc=)|<style\b|\sstyle=""|\son(click|change|submit|load|input)=", Planted: "<p style=\"color:red\">"),
        new("nothing from elsewhere is loaded", "*.cshtml", @"(src|href)=""(https?:)?//(?!www\.example)", Planted: "<script src=\"https://cdn.example/x.js\"></script>"),
        new("text is never written as raw HTML", "*.cshtml", @"Html\.Raw\(", Planted: "@Html.Raw(Model.Words)"),
        new("a call to elsewhere goes through the one door that looks where it leads", "*.cs", @"\b(HttpClient|SocketsHttpHandler|HttpClientHandler|WebRequest|WebClient|TcpClient|UdpClient|Socket|AddHttpClient)\s*[(<]",
            MayDoIt: file => file.StartsWith("src/Opbouw/Shared/Outgoing/", StringComparison.Ordinal), Planted: "using var client = new HttpClient();"),
        new("keys to read about people are handed out by the look that is written down", "*.cs", @"\bkeys\.OpenAsync\(|\bOpenKeys\(|\.Open\(.*\b(Name|Phone|Mail|Address|About|Witness)\)",
            MayDoIt: file => file.StartsWith("src/Opbouw/Shared/Keys/", StringComparison.Ordinal) || file == "src/Opbouw/Shared/Looks/LookAt.cs", Planted: "var open = await keys.OpenAsync([resident.Id.Value], ct);"),
        // It lifts the circles of the whole query, also of what stands around it.
        new("circles are lifted at the root of a query, never inside one", "*.cs", @"\.(Where|Any|All|Count\w*|First\w*|Single\w*)\([^;]*=>[^;]*db\.Set<[\w.]+>\(\)\.IgnoreQueryFilters\(",
            Planted: "var open = offers.Where(offer => db.Set<Match>().IgnoreQueryFilters().Any(match => match.OfferId == offer.Id));"),
        new("no TODO without an issue", "*.cs", @"\b(TODO|FIXME|HACK)\b(?!.*#\d)", Planted: "// TODO later"),
        new("words that say nothing stay out of names", "*.cs", @"\b(class|record|interface|struct) \w*(Manager|Helper|Util|Utils|Dto|Impl)\b", Planted: "public sealed class SignalManager"),
    ];

    public static TheoryData<string> Names => new(Rules.Select(rule => rule.Name));

    [Theory, MemberData(nameof(Names))]
    public void Source_keeps_the_rule(string name)
    {
        var rule = Rules.Single(r => r.Name == name);

        Guard.Nothing(Own("src", rule.Files).SelectMany(file => rule.Broken(file.Path, file.Text)), $"The rule is: {rule.Name}.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Planted_line_is_found(string name)
    {
        var rule = Rules.Single(r => r.Name == name);

        Assert.Single(rule.Broken("src/Opbouw/Planted/Planted.cs", rule.Planted));
    }

    [Fact]
    public void Files_stay_small() =>
        Guard.Nothing(Own("src", "*.cs").Where(file => file.Text.Count(c => c == '\n') > 300).Select(file => file.Path), "Longer than 300 lines:");

    private static IEnumerable<(string Path, string Text)> Own(string folder, string pattern) =>
        SourceTree.Files(folder, pattern).Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    private sealed record SourceRule(string Name, string Files, string Pattern, string Planted, Func<string, bool>? MayDoIt = null, string? Unless = null)
    {
        public IEnumerable<string> Broken(string path, string text)
        {
            if (MayDoIt?.Invoke(path) == true || (Unless is not null && Regex.IsMatch(text, Unless))) yield break;
            foreach (var (number, line) in text.Split('\n').Index())
                if (Regex.IsMatch(line, Pattern)) yield return $"{path}:{number + 1}: {line.Trim()}";
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Html;

/// <summary>html-validate over a whole folder of pages at once: starting Node costs more than reading a page.</summary>
public sealed class HtmlValidation : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-html-");
    private readonly Dictionary<string, string> names = [];

    /// <summary>Puts a page on the pile, under the name that findings will have.</summary>
    public void Add(string name, string html)
    {
        var file = Path.Combine(folder.FullName, $"{names.Count:0000}.html");
        File.WriteAllText(file, html);
        names[file] = name;
    }

    /// <summary>One line per finding: the page, the line, the rule and what it says.</summary>
    public async Task<IReadOnlyList<string>> Findings(CancellationToken ct)
    {
        if (names.Count == 0)
            return [];
        var root = RepositoryRoot.Folder;
        var report = Path.Combine(folder.FullName, "report.json");
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(root, "node_modules", "html-validate", "bin", "html-validate.mjs"),
                "--config", Path.Combine(root, "tests", "Opbouw.Journeys", "Html", "htmlvalidate.json"), "--formatter", $"json={report}", folder.FullName,
            },
        })!;
        var errors = await node.StandardError.ReadToEndAsync(ct);
        await node.WaitForExitAsync(ct);
        // 0 is without findings, 1 with; anything else did not look.
        Assert.True(node.ExitCode is 0 or 1 && File.Exists(report), $"html-validate stopped with {node.ExitCode}: {errors}");
        return [.. Read(await File.ReadAllTextAsync(report, ct))];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private IEnumerable<string> Read(string report)
    {
        using var document = JsonDocument.Parse(report);
        foreach (var page in document.RootElement.EnumerateArray())
            foreach (var message in page.GetProperty("messages").EnumerateArray())
                yield return $"{names[page.GetProperty("filePath").GetString()!]} html {message.GetProperty("ruleId").GetString()}, line {message.GetProperty("line").GetInt32()}: {message.GetProperty("message").GetString()}";
    }
}

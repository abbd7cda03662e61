using System.Diagnostics;

namespace Opbouw.Bench.Web;

/// <summary><c>opbouw backup</c> beside a program in which a hundred contacts are saved every second, and <c>opbouw restore</c> of that copy.</summary>
internal sealed class BackupUnderLoad(string program, DirectoryInfo folder)
{
    /// <summary>Together with the search index and the terms of likeness: two gigabytes.</summary>
    public const int Contacts = 1_700_000;
    public const int Signals = 600_000;

    private const int PerSecond = 100;
    private const double Gigabyte = 1e9;

    public async Task MeasureAsync(ServerProcess server, string data, string database)
    {
        Figure.Part($"Copies ({new FileInfo(database).Length / Gigabyte:0.00} GB, SQLite, {PerSecond} contacts saved each second)");
        var (key, copy) = (Path.Combine(folder.FullName, "key.pem"), Path.Combine(folder.FullName, "copy.opbouw"));
        await RunAsync(data, "backup", "key", key);
        var workers = await Workers.LogInAsync(server, 10);
        var forms = new List<(Visitor Worker, Dictionary<string, string> Fields)>();
        foreach (var worker in workers)
            forms.Add((worker, await Workers.ContactFormAsync(worker)));

        await SaveAsync(forms, Task.Delay(TimeSpan.FromSeconds(5)));
        var quiet = await SaveAsync(forms, Task.Delay(TimeSpan.FromSeconds(20)));
        var watch = Stopwatch.StartNew();
        var backup = RunAsync(data, "backup", copy);
        var busy = await SaveAsync(forms, backup);
        Figure.Report("Making the copy", watch.Elapsed.TotalSeconds, "s", $"{busy.Count} contacts saved meanwhile, {busy.Count / watch.Elapsed.TotalSeconds:0} each second");
        Figure.AtMost("Slowest contact while the copy was made", busy.Max(), 200, "ms", $"95 % within {At(busy, 0.95):0} ms, 99 % within {At(busy, 0.99):0} ms");
        Figure.Report("Slowest contact without a copy", quiet.Max(), "ms", $"95 % within {At(quiet, 0.95):0} ms, 99 % within {At(quiet, 0.99):0} ms");

        watch.Restart();
        await RunAsync(Path.Combine(folder.FullName, "elsewhere"), "restore", copy, "--key", key);
        Figure.AtMost("Putting it back", watch.Elapsed.TotalSeconds, 300, "s");
        watch.Restart();
        await RunAsync(data, "check");
        Figure.AtMost("opbouw check", watch.Elapsed.TotalSeconds, 5, "s");
    }

    /// <summary>Contacts come in at their pace until the end; how long each waited for its answer, in milliseconds.</summary>
    private static async Task<List<double>> SaveAsync(List<(Visitor Worker, Dictionary<string, string> Fields)> forms, Task until)
    {
        var waits = new List<double>();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds((double)forms.Count / PerSecond));
        while (!until.IsCompleted && await pace.WaitForNextTickAsync())
        {
            var answers = forms.Select(async form =>
            {
                var watch = Stopwatch.StartNew();
                await form.Worker.SendAsync("/contact/nieuw", new Dictionary<string, string>(form.Fields) { ["Form.Id"] = Guid.CreateVersion7().ToString() });
                return watch.Elapsed.TotalMilliseconds;
            });
            waits.AddRange(await Task.WhenAll(answers));
        }

        await until;
        return waits;
    }

    private static double At(List<double> waits, double share) => waits.Order().ElementAt((int)(share * (waits.Count - 1)));

    private async Task RunAsync(string data, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Opbouw__DataDirectory"] = data, ["Opbouw__Organisations__0__Id"] = "voorbeeld", ["Opbouw__Organisations__0__Hosts__0"] = "localhost" },
        })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        // 'check' says what is not in order on a machine without mail and address: that is not what is measured.
        if (process.ExitCode != 0 && command is not ["check"])
            throw new InvalidOperationException($"{string.Join(' ', command)}: {errors}{await said}");
    }
}

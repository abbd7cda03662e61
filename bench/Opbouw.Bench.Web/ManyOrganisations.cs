using System.Diagnostics;

namespace Opbouw.Bench.Web;

/// <summary>Fifty organisations that one process serves: small foundations that share a machine.</summary>
internal sealed class ManyOrganisations(string program, DirectoryInfo folder)
{
    private const int Number = 50;

    /// <summary>The pool of connections looks after four minutes, and every half minute from then on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly string data = Path.Combine(folder.FullName, "fifty");

    public async Task MeasureAsync()
    {
        Figure.Part($"{Number} organisations in one process (SQLite)");
        var watch = Stopwatch.StartNew();
        await using (var first = await StartAsync())
        {
            await VisitAllAsync(first);
            Figure.Report("All made, with their first page", watch.Elapsed.TotalSeconds, "s");
        }

        await using var server = await StartAsync();
        Figure.AtMost("Start to first page", server.UntilFirstPage.TotalSeconds, 5, "s");
        for (var round = 0; round < 10; round++)
            await VisitAllAsync(server);
        Figure.AtMost("Working set after ten pages of each", server.WorkingSetMegabytes, 400, "MB");
        var open = OpenFiles(server);
        watch.Restart();
        while (OpenFiles(server) > 0 && watch.Elapsed < Patience)
            await Task.Delay(TimeSpan.FromSeconds(5));
        Figure.AtMost("Open files of organisations that rest", OpenFiles(server), 0, "", $"{open} while they were visited; after {watch.Elapsed.TotalMinutes:0.0} minutes");
        Figure.Report("Working set at rest", server.WorkingSetMegabytes, "MB");
    }

    private static int OpenFiles(ServerProcess server) => server.OpenFiles(Path.Combine("fifty", "organisations"));

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(program,
    [
        "--Opbouw:DataDirectory", data, "--Opbouw:OfferSetUp", "false",
        .. Enumerable.Range(0, Number).SelectMany(number => new[]
        {
            $"--Opbouw:Organisations:{number}:Id", Name(number), $"--Opbouw:Organisations:{number}:Hosts:0", number == 0 ? "127.0.0.1" : $"{Name(number)}.localhost",
        }),
    ]);

    private static async Task VisitAllAsync(ServerProcess server)
    {
        using var visitor = new HttpClient { BaseAddress = server.Address };
        for (var number = 0; number < Number; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/u-zei-wij-deden");
            request.Headers.Host = number == 0 ? "127.0.0.1" : $"{Name(number)}.localhost";
            using var answer = await visitor.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static string Name(int number) => $"stichting-{number}";
}

using Microsoft.Data.Sqlite;
using Npgsql;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Bench.Web;

/// <summary>The parts of the measurement, each on a program that was started for it alone.</summary>
internal sealed class Bench(string program, DirectoryInfo folder)
{
    private const string Questions = "/u-zei-wij-deden";
    private const string AreaPage = "/gebieden/WK003403";
    private const string SitePage = "/over";
    private const string MyDay = "/mijn-dag";
    private const int Connections = 4;
    private const double Kilobyte = 1_000;

    private readonly string city = Path.Combine(folder.FullName, "city");
    private readonly Dictionary<string, double> costs = [];
    private double bare;

    /// <summary>Fills the demo once; the other parts begin with copies of it.</summary>
    public async Task PrepareAsync()
    {
        await using (var hello = await ServerProcess.HelloAsync())
            bare = await Load.CostAsync(hello, Visitor.Some(Connections, hello), "/", 20_000);
        Figure.Report("Bare Kestrel, 'hello': processor time", bare, "ms");
        await using var server = await StartAsync(city);
        Figure.Report("The demo filled, once: processor time", server.ProcessorUntilFirstPage.TotalSeconds, "s");
    }

    public async Task StartAndMemoryAsync()
    {
        Figure.Part("Start and memory (the demo's data, SQLite)");
        var starts = new List<ServerProcess>();
        for (var i = 0; i < 5; i++)
        {
            starts.Add(await StartAsync(city));
            await starts[^1].DisposeAsync();
        }

        Figure.AtMost("Start to first page, quickest of five", starts.Min(start => start.UntilFirstPage.TotalSeconds), 2, "s",
            $"slowest {starts.Max(start => start.UntilFirstPage.TotalSeconds):0.0} s, processor time {starts.Min(start => start.ProcessorUntilFirstPage.TotalSeconds):0.0} s");

        await using var server = await StartAsync(city);
        var (visitors, workers) = (Visitor.Some(Connections, server), await Workers.LogInAsync(server, 2));
        await Load.RunAsync([.. visitors, .. workers], 1_000, (visitor, number) => visitor.ReadAsync(
            workers.Contains(visitor) ? MyDay : (number % 3) switch { 0 => "/", 1 => Questions, _ => AreaPage }));
        Figure.AtMost("Working set after 1,000 requests", server.WorkingSetMegabytes, 200, "MB");
    }

    public async Task SizesAsync()
    {
        Figure.Part("Weight of the public pages (the demo's data, as a new visitor gets them)");
        await using var server = await StartAsync(city);
        var walk = new PublicPages(server);
        await walk.WalkAsync();
        foreach (var kind in walk.All.GroupBy(page => page.Kind).OrderByDescending(kind => kind.Max(page => page.Bytes)))
        {
            var heaviest = kind.MaxBy(page => page.Bytes)!;
            Figure.AtMost($"HTML of {kind.Key}{(kind.Count() > 1 ? $", heaviest of {kind.Count()}" : "")}", heaviest.Bytes / Kilobyte, 10, "KB",
                $"{(heaviest.Encoding.Length > 0 ? heaviest.Encoding : "not compressed")}{(kind.Any(page => page.Cookies > 0) ? ", sets a cookie" : "")}");
        }

        Figure.AtMost("First visit, heaviest page with style and script", walk.All.Max(page => page.BytesAtFirstVisit) / Kilobyte, 60, "kB", walk.All.MaxBy(page => page.BytesAtFirstVisit)!.Path);
        Figure.AtMost("Requests at first visit", walk.All.Max(page => page.Requests), 4, "");
        Figure.AtMost("Other sites that are asked for something", walk.ThirdParties.Count, 0, "", string.Join(' ', walk.ThirdParties));
    }

    public async Task KeptPageAsync()
    {
        Figure.Part("Kept pages (the demo's data, SQLite; processor time for each request)");
        await using var server = await StartAsync(city);
        // The way is the same for both: the first one measured would pay for compiling it.
        await Load.CostAsync(server, Visitor.Some(Connections, server), Pages[0].Path, 10_000);
        foreach (var (name, path) in Pages)
        {
            var cost = await Load.CostAsync(server, Visitor.Some(Connections, server), path, 10_000);
            Figure.AtMost($"{name}, kept", cost, 0.06, "ms", $"{cost - bare:0.000} above the bare answer");
        }
    }

    public Task FromTheDatabaseAsync() => PagesAsync("the demo's data, SQLite", city, isMeasured: true);

    /// <summary>The same pages after ten years.</summary>
    public async Task LargeAsync()
    {
        var large = Copy(city, "large");
        await LargeData.AddAsync(DatabaseIn(large));
        await PagesAsync($"{LargeData.Contacts:N0} contacts and {LargeData.Signals:N0} signals, SQLite", large, isMeasured: true);
    }

    public async Task SavingAsync()
    {
        Figure.Part("Saving contacts over HTTP (SQLite: one file, every answer after the commit)");
        var data = Copy(city, "saving");
        await using var server = await StartAsync(data);
        await SaveAsync(server, () => CountAsync(new SqliteConnection($"Data Source={DatabaseIn(data)};Mode=ReadOnly;Pooling=False"), ""), isMeasured: true);
    }

    public async Task PostgresAsync()
    {
        if (await PostgresServer.FindAsync() is not { } connectionString)
        {
            Figure.Part("PostgreSQL is not on this machine: nothing measured.");
            return;
        }

        var data = Path.Combine(folder.FullName, "postgres");
        string[] setting = ["--Opbouw:Postgres", connectionString];
        await using (await StartAsync(data, setting))
        {
        }

        await PagesAsync("the demo's data, PostgreSQL; its own processor time not counted", data, isMeasured: false, setting);
        Figure.Part("Saving contacts over HTTP (PostgreSQL without waiting for the disk)");
        await using var server = await StartAsync(data, setting);
        await SaveAsync(server, () => CountAsync(new NpgsqlConnection(connectionString), "org_voorbeeld."), isMeasured: false);
    }

    /// <summary>A copy of ten large years while contacts come in, and putting it back elsewhere.</summary>
    public async Task CopiesAsync()
    {
        var data = Copy(city, "copies");
        await LargeData.AddAsync(DatabaseIn(data), BackupUnderLoad.Contacts, BackupUnderLoad.Signals);
        await using var server = await StartAsync(data);
        await new BackupUnderLoad(program, folder).MeasureAsync(server, data, DatabaseIn(data));
    }

    private static (string Name, string Path)[] Pages => [("U zei, wij deden", Questions), ("An area page", AreaPage), ("A page of the site", SitePage)];

    private async Task PagesAsync(string about, string data, bool isMeasured, params string[] settings)
    {
        Figure.Part($"Pages from the database ({about}; processor time for each request)");
        await using var server = await StartAsync(data, [.. settings, "--Opbouw:KeepPages", "false"]);
        foreach (var (name, path) in Pages)
            Say(name, await Load.CostAsync(server, Visitor.Some(Connections, server), path, 1_000), 0.5, isMeasured);
        Say("Mijn dag", await Load.CostAsync(server, await Workers.LogInAsync(server, Connections), MyDay, 400), 2.5, isMeasured);
    }

    /// <summary>With large data the limit is twice what the page cost with the demo's data.</summary>
    private void Say(string name, double cost, double limit, bool isMeasured)
    {
        var remark = $"{cost - bare:0.000} above the bare answer";
        if (!isMeasured)
            Figure.Report(name, cost, "ms", remark);
        else if (costs.TryGetValue(name, out var before))
            Figure.AtMost(name, cost, before * 2, "ms", $"{cost / before:0.00} times the cost with the demo's data");
        else
            Figure.AtMost(name, costs[name] = cost, limit, "ms", remark);
    }

    private static async Task SaveAsync(ServerProcess server, Func<Task<(long Contacts, long Trail)>> count, bool isMeasured)
    {
        const int Warming = 1_000, Saved = 4_000;
        var workers = await Workers.LogInAsync(server, 10);
        var forms = new Dictionary<Visitor, Dictionary<string, string>>();
        foreach (var worker in workers)
            forms[worker] = await Workers.ContactFormAsync(worker);
        Task Save(Visitor worker, int number) => worker.SendAsync("/contact/nieuw", new Dictionary<string, string>(forms[worker]) { ["Form.Id"] = Guid.CreateVersion7().ToString() });

        await Load.RunAsync(workers, Warming, Save);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var (before, cpu) = (await count(), server.Processor);
        var time = await Load.RunAsync(workers, Saved, Save);
        var (after, cost) = (await count(), (server.Processor - cpu).TotalMilliseconds / Saved);
        if (after.Contacts - before.Contacts != Saved || after.Trail - before.Trail < Saved)
            throw new InvalidOperationException($"{Saved} forms were answered, {after.Contacts - before.Contacts} contacts and {after.Trail - before.Trail} lines of the trail were kept.");
        var remark = $"{workers.Count} workers at once; processor time {cost:0.00} ms each, so {Environment.ProcessorCount * 1_000 / cost:N0}/s when the processors are free";
        if (isMeasured)
            Figure.AtLeast("Contacts saved, with rights and trail", Saved / time.TotalSeconds, 500, "/s", remark);
        else
            Figure.Report("Contacts saved, with rights and trail", Saved / time.TotalSeconds, "/s", remark);
    }

    private static async Task<(long Contacts, long Trail)> CountAsync(System.Data.Common.DbConnection connection, string schema)
    {
        await using var _ = connection;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed text of this file.
        command.CommandText = $"select (select count(*) from {schema}fieldwork_contact), (select count(*) from {schema}trail_entry)";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private Task<ServerProcess> StartAsync(string data, params string[] settings) =>
        ServerProcess.StartAsync(program, ["--demo", "--Opbouw:DataDirectory", data, .. settings]);

    private static string DatabaseIn(string data) => Path.Combine(data, "organisations", "voorbeeld", "opbouw.db");

    private string Copy(string data, string name)
    {
        var copy = Path.Combine(folder.FullName, name);
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}

using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Journeys.Started;
using Opbouw.Shared.Persistence;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Crash;

/// <summary>
/// The program as a process of its own, on a folder of its own, with a worker who writes signals down over HTTP. It can be killed at any moment and
/// started again on what is left.
/// </summary>
internal sealed class CrashHouse : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-crash-");
    private readonly Uri address = RunningProgram.FreeAddress();
    private string organisation = "", cookie = "";
    private Process? program;

    /// <summary>What the disk is told to do (disk.c).</summary>
    public Dictionary<string, string> Disk { get; } = [];

    public Dictionary<string, string> Settings { get; } = [];

    public HttpClient Client { get; private set; } = null!;

    public string Folder => folder.FullName;

    public string Data => Path.Combine(Folder, "data", "organisations", organisation);

    public string Database => Path.Combine(Data, "opbouw.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A database of today with a team, a worker, and her session.</summary>
    public static async Task<CrashHouse> MakeAsync()
    {
        var made = new CrashHouse();
        var house = new SqliteHouse();
        await house.InitializeAsync();
        if (DateTimeOffset.UtcNow > TestHouse.Start) house.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        made.organisation = house.Home.Id;
        made.cookie = $"opbouw={worker.Browser.Cookies.GetAllCookies()[worker.Browser.SessionCookie]!.Value}";
        Directory.CreateDirectory(made.Data);
        using (var whole = new SqliteConnection($"Data Source={house.Services.GetRequiredService<DataDirectory>().DatabaseOf(house.Home.Id)};Pooling=false"))
        {
            await whole.OpenAsync(Ct);
            using var copy = whole.CreateCommand();
            copy.CommandText = "VACUUM INTO $copy";
            copy.Parameters.AddWithValue("$copy", made.Database);
            await copy.ExecuteNonQueryAsync(Ct);
        }
        await house.DisposeAsync();
        return made;
    }

    /// <summary>Starts the program; how long it took to its first page.</summary>
    public async Task<TimeSpan> StartAsync()
    {
        Client?.Dispose();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Client.DefaultRequestHeaders.Add("Cookie", cookie);
        var since = Stopwatch.StartNew();
        program = Process.Start(StartOf())!;
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        while (since.Elapsed < TimeSpan.FromMinutes(2))
        {
            Assert.False(program.HasExited, "The program stopped before it opened.");
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
                patience.CancelAfter(TimeSpan.FromSeconds(5));
                using var page = await Client.GetAsync(new Uri("/", UriKind.Relative), patience.Token);
                if (page.IsSuccessStatusCode) return since.Elapsed;
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !Ct.IsCancellationRequested)
            {
                // Not open yet.
            }
            await Task.Delay(10, Ct);
        }
        throw new TimeoutException("The program did not open within two minutes.");
    }

    /// <summary>As a power cut does to a process: no goodbye.</summary>
    public async Task KillAsync()
    {
        if (program is { HasExited: false })
        {
            program.Kill();
            await program.WaitForExitAsync(Ct);
        }
        program?.Dispose();
        program = null;
    }

    /// <summary>Somebody with the form open, who sends it over and over, each time as a new signal.</summary>
    public async Task<Writer> WriterAsync()
    {
        using var answer = await Client.GetAsync(new Uri("/signalen/nieuw", UriKind.Relative), Ct);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
        string FirstOf(string name) => page.QuerySelectorAll($"[name='{name}']").OfType<IHtmlSelectElement>().Single().Options.First(option => option.Value.Length > 0).Value;
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var mark = answer.Headers.GetValues("Set-Cookie").Single(set => set.Contains("ntiforgery", StringComparison.Ordinal)).Split(';')[0];
        return new Writer(Client, $"{cookie}; {mark}", new()
        {
            ["__RequestVerificationToken"] = token,
            ["Form.Kind"] = "Wish",
            ["Form.Theme"] = FirstOf("Form.Theme"),
            ["Form.Place"] = FirstOf("Form.Place"),
            ["Form.NoPerson"] = "true",
        });
    }

    /// <summary>Every signal that stands in a database file. The program may be running.</summary>
    public static (string Health, HashSet<Guid> Signals) Read(string database)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=false;Default Timeout=30");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            var health = (string)command.ExecuteScalar()!;
            command.CommandText = "SELECT id FROM signals_signal";
            using var rows = command.ExecuteReader();
            var found = new HashSet<Guid>();
            while (rows.Read())
            {
                // A row without its key is as broken as a file that does not open.
                if (rows.IsDBNull(0) || !Guid.TryParse(rows.GetString(0), out var id)) return ("a signal without an id", found);
                found.Add(id);
            }

            return (health, found);
        }
        catch (SqliteException broken)
        {
            return ($"SQLite {broken.SqliteErrorCode}", []);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client?.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private ProcessStartInfo StartOf()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(RepositoryRoot.Folder, "src", "Opbouw", "bin", here.Parent!.Name, here.Name, "Opbouw.dll"), "--urls", address.ToString()])
        {
            WorkingDirectory = RepositoryRoot.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Opbouw__DataDirectory"] = Path.Combine(Folder, "data"), ["Opbouw__Postgres"] = "", ["Opbouw__Jobs"] = "off", ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Opbouw__Organisations__0__Id"] = organisation, ["Opbouw__Organisations__0__Name"] = "Welzijn Thuis", ["Opbouw__Organisations__0__Hosts__0"] = address.Host,
            },
        };
        foreach (var (name, value) in Disk.Concat(Settings)) start.Environment[name] = value;
        return start;
    }
}

/// <summary>Sends signals. Each that was answered with yes must be there for ever.</summary>
internal sealed class Writer(HttpClient client, string cookies, Dictionary<string, string> fields)
{
    private static readonly Uri Form = new("/signalen/nieuw", UriKind.Relative);

    /// <returns>The answer; null when there came none.</returns>
    public async Task<System.Net.HttpStatusCode?> SendAsync(Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Form)
        {
            Content = new FormUrlEncodedContent([.. fields, new("Form.Id", id.ToString()), new("Form.Words", $"Meer licht op het pad, keer {id:N}")]),
        };
        request.Headers.Add("Cookie", cookies);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        try
        {
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>Until the time is over or the program is gone.</summary>
    /// <param name="early">The planted fault: yes is said before the program did.</param>
    public async Task WriteAsync(TimeSpan time, Action<Guid> acknowledged, bool early = false)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < time;)
        {
            var id = Guid.CreateVersion7();
            if (early) acknowledged(id);
            var answer = await SendAsync(id);
            if (answer is null) return;
            if (answer == System.Net.HttpStatusCode.Found && !early) acknowledged(id);
        }
    }
}

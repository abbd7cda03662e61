using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Watching;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Watching;

/// <summary>What an administrator measures is right, and tells about the machine and never about people.</summary>
public abstract class HouseMetersTests(TestHouse house)
{
    /// <summary>Labels that may be there, and what may stand in them.</summary>
    private static readonly Dictionary<string, Func<string, bool>> Labels = new()
    {
        ["step"] = value => value is "password" or "code",
        ["url.scheme"] = value => value is "http" or "https",
        ["http.request.method"] = value => value is "GET" or "POST" or "HEAD" or "_OTHER",
        ["http.response.status_code"] = value => int.TryParse(value, out _),
        ["network.protocol.version"] = value => value.Length <= 3,
        ["http.route"] = value => Rights.RightsTable.Rows.Any(row => row.Route.Split('?')[0].TrimStart('/') == value.TrimStart('/')) || value is "" or "fout/{code:int}",
        ["error.type"] = value => int.TryParse(value, out _) || value.StartsWith("System.", StringComparison.Ordinal),
        ["aspnetcore.request.is_unhandled"] = value => value == "True",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_counted_over_all_organisations()
    {
        var now = house.Clock.GetUtcNow();
        foreach (var (at, age) in new[] { (house.Home, 5), (house.Neighbour, 40) })
        {
            await house.Inside(at).Add(new OutboxMessage { To = "ergens@voorbeeld.test", Subject = "Uw account", Body = "Dag", CreatedAt = now.AddMinutes(-age), NextTryAt = now });
            var late = new JobRun { Code = $"test.{Guid.NewGuid():N}" };
            late.Take(now.AddHours(-2), now.AddHours(-1), "een node die er niet meer is");
            await house.Inside(at).Add(late);
        }

        await house.Given.ADeadAddress("weg-cijfers@voorbeeld.test");
        await house.Services.GetRequiredService<LookAtHouse>().LookAsync(Ct);
        var seen = await Measured(() => Task.CompletedTask);

        Assert.Equal(2, seen["opbouw.mail.waiting"]);
        Assert.Equal(40 * 60, seen["opbouw.mail.oldest"]);
        Assert.Equal(1, seen["opbouw.mail.not_arrived"]);
        Assert.Equal(2, seen["opbouw.jobs.late"]);
        Assert.True(seen["opbouw.database.size"] > 100_000);
        Assert.DoesNotContain("opbouw.backup.age", seen.Keys);
    }

    [Fact]
    public async Task Waiting_for_the_lane_and_failed_log_ins_are_counted_and_no_label_holds_a_person_or_an_address()
    {
        var person = await house.Given.SomebodyAtTheDoor();
        var labels = new ConcurrentBag<(string Name, string Value)>();

        var seen = await Measured(async () =>
        {
            await person.GivePassword(house.Visitor(), "iets heel anders");
            await (await person.GivePassword(house.Visitor())).Fill("Code", "000000").Press("Ga verder");
            await house.Visitor().Get($"/vraag/{Guid.NewGuid():N}?naam={person.Email}");
            await house.Visitor().Get($"/bestaat-niet/{person.Email}");
        }, labels);

        Assert.Equal(2, seen["opbouw.log_in.failed"]);
        Assert.Contains("opbouw.write.wait", seen.Keys);
        Assert.Contains("http.server.request.duration", seen.Keys);
        Assert.Empty(labels.Where(label => !Labels.TryGetValue(label.Name, out var isGood) || !isGood(label.Value)).Distinct());
    }

    [Fact]
    public void A_planted_label_is_found() => Assert.False(Labels.ContainsKey("organisation"));

    /// <summary>Everything that this house measured meanwhile: sums of what is counted, the last of what is looked at.</summary>
    private async Task<ConcurrentDictionary<string, double>> Measured(Func<Task> meanwhile, ConcurrentBag<(string, string)>? labels = null)
    {
        var (seen, mine) = (new ConcurrentDictionary<string, double>(), house.Services.GetRequiredService<IMeterFactory>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, mine) && instrument.Meter.Name is HouseMeters.Name or "Microsoft.AspNetCore.Hosting") self.EnableMeasurementEvents(instrument);
            },
        };
        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            seen.AddOrUpdate(instrument.Name, value, (_, before) => instrument.IsObservable ? value : before + value);
            foreach (var tag in tags) labels?.Add((tag.Key, $"{tag.Value}"));
        }
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        await meanwhile();
        listener.RecordObservableInstruments();
        return seen;
    }

    public sealed class OnSqlite(SqliteHouse house) : HouseMetersTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HouseMetersTests(house), IClassFixture<PostgresHouse>;
}

/// <summary>The way out: nothing leaves until somebody names an address, and then only there.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Meters_go_to_the_address_that_was_named_and_nowhere_without_one()
    {
        await using var off = Services([]);
        Assert.Null(off.GetService<MeterProvider>());

        var port = FreePort();
        using var collector = new HttpListener();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        await using var on = Services(new()
        {
            ["Opbouw:Metrics:Otlp"] = $"http://127.0.0.1:{port}/v1/metrics",
            ["Opbouw:Metrics:Headers"] = "Authorization=Bearer proef",
            ["Opbouw:Metrics:Seconds"] = "1",
        });
        _ = on.GetRequiredService<MeterProvider>();
        on.GetRequiredService<HouseMeters>().LogInFailed(LogInStep.Code);

        var request = await collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var body = new MemoryStream();
        await request.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);
        request.Response.Close();

        var text = Encoding.Latin1.GetString(body.ToArray());
        Assert.Equal(("/v1/metrics", "Bearer proef"), (request.Request.Url!.AbsolutePath, request.Request.Headers["Authorization"]));
        Assert.Contains("opbouw.log_in.failed", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_are_json_when_asked_for_and_never_have_scopes()
    {
        await using var services = Services(new() { ["Opbouw:Log"] = "json", ["Logging:Console:FormatterOptions:IncludeScopes"] = "true" });

        Assert.Equal(ConsoleFormatterNames.Json, services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.False(services.GetRequiredService<IOptions<JsonConsoleFormatterOptions>>().Value.IncludeScopes);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton(configuration).AddMetrics()
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddQuietLogs(configuration))
            .AddHouseMetrics(configuration).BuildServiceProvider();
    }

    private static int FreePort()
    {
        using var door = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        door.Start();
        return ((IPEndPoint)door.LocalEndpoint).Port;
    }
}

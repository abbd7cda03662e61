using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Opbouw.Areas;
using Opbouw.Tests.BadInput;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Watching;

/// <summary>
/// Every form of the program, sent with a word that can be found again, while everything is logged that anybody could ask for. The word, the
/// addresses of people and the codes in links stand in no log.
/// </summary>
[Trait("Kind", "Trust")]
public abstract class QuietLogsTests(TestHouse house, EverythingLogged log)
{
    private const string Word = "Zeepbelvanger";

    [Fact]
    public async Task What_people_write_stands_in_no_log_at_any_level()
    {
        var (ground, secrets) = (await Ground.Of(house), new HashSet<string> { Word });
        log.Clear();

        foreach (var form in await FoundForm.WalkAsync(ground))
        {
            var open = (await form.OpenAsync(ground)).Believable();
            foreach (var field in open.FreeText.Select(OpenForm.NameOf)) open.Put(field, $"{Word} {Guid.NewGuid():N}"[..25]);
            await open.Send();
        }

        await house.Visitor().Get($"/vraag/{new string('0', 32)}?code={Word}");
        await house.Inside().Add(new AreaStreet { ListId = StreetListId.New(), Number = 1, Postcode = "1316VX", Name = "Regentonkade", Folded = "regentonkade", AreaId = await house.Given.TheArea("Waterwijk") });
        await house.Visitor().Get($"/mijn-opbouwwerker?Postcode={Word}");
        foreach (var mail in await house.Inside().Mail())
        {
            secrets.Add(mail.To);
            secrets.Add(mail.ReturnToken);
            secrets.UnionWith(CodesIn(mail.Body));
        }

        Assert.True(secrets.Count > 20, "Too little to look for.");
        Assert.True(log.Lines.Count > 10, "Too little was logged to find anything in.");
        Assert.Empty(FoundIn(secrets));
    }

    [Fact]
    public async Task An_error_that_nobody_caught_is_told_without_its_words()
    {
        log.Clear();

        (await house.Visitor().Get("/geplant-fout?woord=" + Word)).ShouldBe(HttpStatusCode.InternalServerError);
        (await house.Visitor().Get($"/geplant-fout/{Word}%0Afail: geplant")).ShouldBe(HttpStatusCode.InternalServerError);

        Assert.Contains(log.Lines, line => line.Contains("Nobody caught System.FormatException", StringComparison.Ordinal) && line.Contains(nameof(PlantedFault), StringComparison.Ordinal));
        Assert.Empty(FoundIn([Word]));
    }

    [Fact]
    public void A_planted_line_with_what_somebody_typed_is_found()
    {
        log.Clear();

        house.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Opbouw.Geplant").LogTrace("Bewaard: {Tekst}", $"de {Word} van de buren");
        Assert.Single(FoundIn([Word]));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Debug, false)]
    [InlineData("Microsoft.AspNetCore.Mvc.ModelBinding.ParameterBinder", LogLevel.Trace, false)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error, false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical, true)]
    [InlineData("Microsoft.EntityFrameworkCore.Update", LogLevel.Warning, true)]
    [InlineData("Microsoft.Hosting.Lifetime", LogLevel.Information, true)]
    [InlineData("Opbouw.Shared.Jobs.JobRunner", LogLevel.Trace, true)]
    public void No_setting_brings_back_what_the_framework_tells_about_requests(string category, LogLevel level, bool isLogged) =>
        Assert.Equal(isLogged, house.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));

    /// <summary>Long runs of letters and digits in an address: nobody makes up a word like that.</summary>
    private static IEnumerable<string> CodesIn(string body) =>
        body.Split([' ', '\n', '\r', '/', '=', '?', '&'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= 24 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));

    private List<string> FoundIn(IEnumerable<string> secrets)
    {
        var lines = log.Lines;
        return [.. secrets.SelectMany(secret => lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).Take(1).Select(line => $"{secret} in: {line}"))];
    }

    public sealed class OnSqlite(LoudSqliteHouse house) : QuietLogsTests(house, house.Everything), IClassFixture<LoudSqliteHouse>;

    public sealed class OnPostgres(LoudPostgresHouse house) : QuietLogsTests(house, house.Everything), IClassFixture<LoudPostgresHouse>;
}

/// <summary>Keeps every line with all that belongs to it: fields, scopes, exceptions.</summary>
public sealed class EverythingLogged : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Clear() => lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider)
    {
        // The console shows none, whatever is set.
    }

    public void Dispose()
    {
    }

    private sealed class Line(EverythingLogged all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            all.lines.Enqueue($"{category} {logLevel} {formatter(state, exception)} {fields} {exception}");
        }
    }
}

/// <summary>Throws what was asked for, as a badly written line of ours might.</summary>
internal sealed class PlantedFault : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);

        // Behind every page: only an address that is none comes here.
        app.Use((context, onward) => context.Request.Path.StartsWithSegments("/geplant-fout") ? Throw(context.Request.Query["woord"].ToString()) : onward(context));
    };

    private static Task Throw(string word) => throw new FormatException($"'{word}' is geen getal.");
}

public sealed class LoudSqliteHouse() : LoudHouse(Database.Sqlite);

public sealed class LoudPostgresHouse() : LoudHouse(Database.Postgres);

/// <summary>A house in which somebody set every level to the loudest.</summary>
public abstract class LoudHouse(Database database) : TestHouse(database)
{
    public EverythingLogged Everything { get; } = new();

    protected override void Furnish(IWebHostBuilder host)
    {
        foreach (var category in new[] { "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Opbouw", "System" })
            host.UseSetting($"Logging:LogLevel:{category}", "Trace");
        host.ConfigureLogging(logging => logging.AddProvider(Everything));
        host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, PlantedFault>());
    }
}

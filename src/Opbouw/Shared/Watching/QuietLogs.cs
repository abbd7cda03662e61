using Microsoft.Extensions.Logging.Console;

namespace Opbouw.Shared.Watching;

/// <summary>
/// Logs say what happened and never what somebody wrote. The framework logs whole addresses (with the codes of links in them), fields that were
/// bound and words inside exceptions; no setting of a level may bring those back.
/// </summary>
public static class QuietLogs
{
    private const string Start = "Microsoft.Hosting.Lifetime";

    /// <summary>Logs an exception with its text on its own; ours was told already, without it.</summary>
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";

    public static ILoggingBuilder AddQuietLogs(this ILoggingBuilder logging, IConfiguration configuration)
    {
        if (configuration["Opbouw:Log"] == "json")
            logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
        // A scope holds the path of the request.
        logging.Services.PostConfigure<JsonConsoleFormatterOptions>(console => console.IncludeScopes = false);
        logging.Services.PostConfigure<SimpleConsoleFormatterOptions>(console => console.IncludeScopes = false);
        logging.Services.PostConfigure<LoggerFilterOptions>(Quieten);
        return logging;
    }

    /// <summary>Ours at every level that was asked for; of others warnings and errors.</summary>
    public static bool MayBeLogged(string? category, LogLevel level) => category switch
    {
        _ when category is not null && (category.StartsWith("Opbouw", StringComparison.Ordinal) || category == Start) => true,
        _ when category is not null && category.StartsWith(Kestrel, StringComparison.Ordinal) => level >= LogLevel.Critical,
        _ => level >= LogLevel.Warning,
    };

    private static void Quieten(LoggerFilterOptions options)
    {
        // Without any rule no filter is asked: this one says what would have been so anyway.
        var asked = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)).ToList();
        options.Rules.Clear();
        foreach (var rule in asked)
        {
            options.Rules.Add(new LoggerFilterRule(
                rule.ProviderName, rule.CategoryName, rule.LogLevel,
                (provider, category, level) => MayBeLogged(category, level) && rule.Filter?.Invoke(provider, category, level) != false));
        }
    }
}

/// <summary>Tells of an error that nobody caught: where it was, never with the words inside it.</summary>
public sealed partial class LogTrouble(RequestDelegate next, ILogger<LogTrouble> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (Tell(exception, context))
        {
            // Never here: telling does not catch.
        }
    }

    private bool Tell(Exception exception, HttpContext context)
    {
        if (!context.RequestAborted.IsCancellationRequested)
            LogUncaught(KindsOf(exception), exception.StackTrace ?? "");
        return false;
    }

    private static string KindsOf(Exception exception)
    {
        var kinds = new List<string>();
        for (var at = exception; at is not null; at = at.InnerException)
            kinds.Add(at.GetType().FullName ?? at.GetType().Name);
        return string.Join(" < ", kinds);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody caught {Kinds}:\n{Where}")]
    private partial void LogUncaught(string kinds, string where);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Opbouw.Tests.Fixtures;

/// <summary>Keeps warnings and errors of the house, so that a red test can say what went wrong inside.</summary>
public sealed class LogKeeper : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        while (lines.Count > 50) lines.TryDequeue(out _);
    }

    public void Dispose()
    {
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WfhApi.Tests.Host;

/// <summary>What the API logged as an error, so that a test that gets a 500 shows why.</summary>
internal sealed class Failures : ILoggerProvider
{
    private static readonly ConcurrentQueue<string> Logged = new();

    public static string Latest => string.Join('\n', Logged.Reverse().Take(3).Select(text => text[..Math.Min(text.Length, 1200)]));

    public ILogger CreateLogger(string categoryName) => new Errors();

    public void Dispose()
    {
    }

    private sealed class Errors : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Logged.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}

using System.Diagnostics;
using HdrHistogram;

namespace WfhApi.Load.Rig;

/// <summary>What came of many requests.</summary>
/// <param name="Seconds">From the first to the last.</param>
internal sealed record Shots(LongConcurrentHistogram Latency, double Seconds)
{
    public long Count => Latency.TotalCount;

    public double PerSecond => Count / Seconds;

    public double Milliseconds(double percentile) => Latency.GetValueAtPercentile(percentile) / 1000.0;

    public Shots With(Shots more)
    {
        var sum = Volley.Histogram();
        sum.Add(Latency);
        sum.Add(more.Latency);
        return new(sum, Seconds + more.Seconds);
    }
}

internal static class Volley
{
    private const long LongestMicroseconds = 600_000_000;

    public static LongConcurrentHistogram Histogram() => new(1, LongestMicroseconds, 3);

    /// <summary>So many workers, each sending when its last answer has come, until the time is over or nothing is left to send.</summary>
    public static async Task<Shots> Closed<T>(int workers, TimeSpan time, Queue<T> work, Func<T, Task> shoot)
    {
        var (histogram, clock) = (Histogram(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < time)
            {
                T? next;
                lock (work)
                {
                    if (!work.TryDequeue(out next))
                    {
                        return;
                    }
                }

                var from = Stopwatch.GetTimestamp();
                await shoot(next);
                histogram.RecordValue(Math.Max(1, (long)Stopwatch.GetElapsedTime(from).TotalMicroseconds));
            }
        })));
        return new(histogram, clock.Elapsed.TotalSeconds);
    }

    /// <summary>So many a second, whether or not earlier ones were answered; the time counts from when each was due, so that waiting is not left out.</summary>
    public static async Task<Shots> Open<T>(double perSecond, IReadOnlyList<T> work, Func<T, Task> shoot)
    {
        var (histogram, clock, running) = (Histogram(), Stopwatch.StartNew(), new List<Task>(work.Count));
        for (var n = 0; n < work.Count; n++)
        {
            var due = TimeSpan.FromSeconds(n / perSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            running.Add(One(work[n], due));
        }

        await Task.WhenAll(running);
        return new(histogram, clock.Elapsed.TotalSeconds);

        async Task One(T item, TimeSpan due)
        {
            await Task.Yield();
            await shoot(item);
            histogram.RecordValue(Math.Max(1, (long)(clock.Elapsed - due).TotalMicroseconds));
        }
    }
}

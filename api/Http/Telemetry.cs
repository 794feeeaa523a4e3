using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace WfhApi.Http;

internal static class Telemetry
{
    /// <summary>Traces and metrics go to the collector, whose settings (OTEL_*) the exporter reads itself; without one none are sent.</summary>
    public static void AddTelemetry(this IServiceCollection services, string? collector)
    {
        if (string.IsNullOrEmpty(collector))
        {
            return;
        }

        services.AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}

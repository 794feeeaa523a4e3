using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace WfhApi.Http;

internal static class Telemetry
{
    /// <summary>Traces and metrics go where OTEL_EXPORTER_OTLP_ENDPOINT points; without it none are sent.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}

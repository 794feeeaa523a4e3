using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace WfhApi.Load;

/// <summary>
/// The least that a check-in can be: no token, no rule, one insert and one upsert in one transaction, written by hand. It is what
/// the product is measured against.
/// </summary>
internal static class Minimum
{
    public const string Tables =
        """
        create table minimum_check_in (id uuid primary key, employee_id uuid not null, work_date date not null, kind text not null, at timestamptz not null,
            latitude float8, longitude float8, accuracy_metres float8, unique (employee_id, work_date, kind));
        create table minimum_day (employee_id uuid not null, work_date date not null, check_in_at timestamptz, primary key (employee_id, work_date));
        """;

    public sealed record Place(double Latitude, double Longitude, double AccuracyMetres);

    public sealed record Body(Guid EmployeeId, string Kind, Place Position);

    public static Task Serve(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var source = NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Wfh")!);
        var app = builder.Build();
        app.MapGet("/", () => Results.Ok());
        app.MapPost("/check-ins", async (Body body) =>
        {
            var (id, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
            await using var batch = source.CreateBatch();
            batch.BatchCommands.Add(new("insert into minimum_check_in values ($1, $2, $3, $4, $5, $6, $7, $8)")
            {
                Parameters =
                {
                    new() { Value = id }, new() { Value = body.EmployeeId }, new() { Value = Province.Today }, new() { Value = body.Kind }, new() { Value = now },
                    new() { Value = body.Position.Latitude }, new() { Value = body.Position.Longitude }, new() { Value = body.Position.AccuracyMetres },
                },
            });
            batch.BatchCommands.Add(new("insert into minimum_day values ($1, $2, $3) on conflict (employee_id, work_date) do update set check_in_at = excluded.check_in_at")
            {
                Parameters = { new() { Value = body.EmployeeId }, new() { Value = Province.Today }, new() { Value = now } },
            });

            // A batch is one transaction and one round trip.
            await batch.ExecuteNonQueryAsync();
            return Results.Created($"/check-ins/{id}", new { id, at = now });
        });
        return app.RunAsync();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace WfhApi.Features.Imports;

internal static class ImportRoutes
{
    /// <summary>A body some times too large is still received, so that its sender hears why instead of losing the connection.</summary>
    private const long TimesReceived = 2;

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/imports").WithTags("Organisation");
        var max = app.ServiceProvider.GetRequiredService<IOptions<WfhApi.Files.FileOptions>>().Value.ImportMaxBytes;

        routes.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetImports(), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<IReadOnlyList<ImportProgress>>("getImports");
        routes.MapPost("/", async (IFormFile file, [FromForm] Choice<ImportKind> kind, IMediator mediator, CancellationToken ct) =>
            {
                await using var content = file.OpenReadStream();
                var sent = await SentTable.Of(content, file.Length, ct);
                return await mediator.Send(new StartImport(kind.Value, string.Concat(Path.GetFileName(file.FileName).Where(c => !char.IsControl(c)))) { Sent = sent }, ct)
                    .Created(i => $"{Endpoints.ApiRoot}/imports/{i.Id}");
            })
            .RequireAuthorization(Policies.PersonnelAdmin)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(max * TimesReceived), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = max * TimesReceived })
            .Accepts<IFormFile>("multipart/form-data")
            .Answers<ImportProgress>("startImport", StatusCodes.Status201Created)
            .Refuses(typeof(ImportTooLarge))
            .RequireIdempotencyKey();
        routes.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetImport(id), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<ImportProgress>("getImport")
            .Refuses(typeof(NotFound));
        routes.MapGet("/{id:guid}/rows", (Guid id, Choice<RowOutcome>? outcome, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetImportRows(id, outcome?.Value, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<Page<RowOfImport>>("getImportRows")
            .Refuses(typeof(NotFound), typeof(BadCursor));
        routes.MapGet("/{id:guid}/errors", async (Guid id, IMediator mediator, CancellationToken ct) =>
            {
                var result = await mediator.Send(new GetImportErrors(id), ct);
                return result.Error is { } error ? Problems.Of(error) : TypedResults.Stream(result.Value.Write, "text/csv", result.Value.Name);
            })
            .RequireAuthorization(Policies.PersonnelAdmin)
            .WithName("getImportErrors")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .Refuses(typeof(NotFound));
        routes.MapPost("/{id:guid}/apply", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new ApplyImport(id), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<ImportProgress>("applyImport")
            .Refuses(typeof(NotFound), typeof(ImportNotReady), typeof(NoValidRows));
        routes.MapPost("/{id:guid}/discard", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new DiscardImport(id), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<ImportProgress>("discardImport")
            .Refuses(typeof(NotFound), typeof(ImportAlreadyApplied));
    }
}

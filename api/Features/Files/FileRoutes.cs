using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WfhApi.Files;

namespace WfhApi.Features.Files;

internal static class FileRoutes
{
    /// <summary>A body some times too large is still received, so that its sender hears why instead of losing the connection.</summary>
    private const long TimesReceived = 4;

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/files").WithTags("Files");
        var max = app.ServiceProvider.GetRequiredService<IOptions<WfhApi.Files.FileOptions>>().Value.MaxBytes;

        routes.MapPost("/", async (IFormFile file, [FromForm] Choice<FilePurpose> purpose, EvidenceReader reader, IMediator mediator, CancellationToken ct) =>
            {
                // Before the command's transaction: who waits for a turn to be read holds no connection to the database.
                await using var content = file.OpenReadStream();
                var sent = await reader.Read(content, file.Length, ct);
                return await mediator.Send(new UploadFile(purpose.Value, string.Concat(Path.GetFileName(file.FileName).Where(c => !char.IsControl(c)))) { Sent = sent }, ct)
                    .Created(f => $"{Endpoints.ApiRoot}/files/{f.Id}");
            })
            .RequireAuthorization(Policies.Person)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(max * TimesReceived), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = max * TimesReceived })
            .Accepts<IFormFile>("multipart/form-data")
            .Answers<FileView>("uploadFile", StatusCodes.Status201Created)
            .Refuses(typeof(FileTooLarge), typeof(FileTypeRefused))
            .RequireIdempotencyKey();

        routes.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetFile(id), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<FileView>("getFile")
            .Refuses(typeof(FileNotFound));

        routes.MapGet("/{id:guid}/content", async (Guid id, string token, HttpContext http, IMediator mediator, CancellationToken ct) =>
            {
                var result = await mediator.Send(new GetFileContent(id, token), ct);
                if (result.Error is { } error)
                {
                    return Problems.Of(error);
                }

                // A stored PDF is a stranger's document: it may not run anything in our origin.
                http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
                http.Response.Headers.XContentTypeOptions = "nosniff";
                http.Response.Headers.CacheControl = "private, max-age=300";
                return TypedResults.Stream(result.Value.Stream, result.Value.ContentType, enableRangeProcessing: true);
            })
            .AllowAnonymous()
            .WithName("getFileContent")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg", additionalContentTypes: "application/pdf")
            .Refuses(typeof(FileNotFound));
    }
}

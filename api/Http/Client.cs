using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace WfhApi.Http;

internal static class RequestPipeline
{
    private static readonly string[] ServerPaths = ["/api", "/connect", "/account", "/openapi", "/docs", "/live", "/health", "/problems", "/development", "/.well-known"];

    /// <summary>Each answer names its request, so that a person can quote it and an operator can find it.</summary>
    public static void UseRequestId(this WebApplication app) => app.Use((context, next) =>
    {
        // When the answer starts, as the exception handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// An address that leads nowhere is not found, and one that does not know the method or the content type says so. A fallback
    /// route would hide the latter two, and the fallback policy would call all three a question of rights.
    /// </summary>
    public static void UseUnmatched(this WebApplication app) => app.Use((context, next) => context.GetEndpoint() switch
    {
        null => Problems.Of(new NotFound()).ExecuteAsync(context),
        RouteEndpoint => next(context),
        var refusal => refusal.RequestDelegate!(context),
    });

    /// <summary>No text that is kept or searched holds a NUL; in a body the reader of JSON refuses it.</summary>
    public static void UseReadableQueries(this WebApplication app) => app.Use((context, next) =>
        context.Request.Query.FirstOrDefault(q => q.Value.Any(v => v?.Contains('\0') == true)) is { Key: { } name }
            ? Problems.Of(BadRequests.UnreadableField(name)).ExecuteAsync(context)
            : next(context));

    /// <summary>What the client's build has laid beside its files, the smallest first.</summary>
    private static readonly (string Name, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private static void Compressed(HttpContext context, PhysicalFileProvider files)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (name, suffix) in Encodings)
        {
            if (accepted.Any(a => a.Value == name && a.Quality != 0) && files.GetFileInfo(context.Request.Path + suffix).Exists)
            {
                context.Request.Path += suffix;
                return;
            }
        }
    }

    private static (string? Name, string? Suffix) EncodingOf(string file) => Encodings.FirstOrDefault(e => file.EndsWith(e.Suffix, StringComparison.Ordinal));

    /// <summary>A compressed file is of the type of what it holds.</summary>
    private sealed class CompressedTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
            _types.TryGetContentType(EncodingOf(subpath) is { Suffix: { } suffix } ? subpath[..^suffix.Length] : subpath, out contentType);
    }

    /// <summary>The built client on the same origin; every address that is not the server's is a page of the client.</summary>
    public static void UseClient(this WebApplication app, string? root)
    {
        if (string.IsNullOrEmpty(root))
        {
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(root));
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            if (HttpMethods.IsGet(context.Request.Method) && !Array.Exists(ServerPaths, p => path.StartsWithSegments(p)) && !Path.HasExtension(path))
            {
                if (path.StartsWithSegments("/verifikasi"))
                {
                    // A letter's page names a person: it is for who holds the letter, not for search engines.
                    context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
                }

                context.Request.Path = "/index.html";
            }

            Compressed(context, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new CompressedTypes(),
            OnPrepareResponse = served =>
            {
                if (EncodingOf(served.File.Name).Name is { } encoding)
                {
                    served.Context.Response.Headers.ContentEncoding = encoding;
                }

                served.Context.Response.Headers.Vary = "Accept-Encoding";
                // Names under /assets carry a hash of their content; everything else must be asked for again.
                served.Context.Response.Headers.CacheControl = served.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
                served.Context.Response.Headers.XContentTypeOptions = "nosniff";
                if (served.File.Name.StartsWith("index.html", StringComparison.Ordinal))
                {
                    served.Context.Response.Headers.ContentSecurityPolicy =
                        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
                    served.Context.Response.Headers["Referrer-Policy"] = "same-origin";
                }
            },
        });
    }
}

using Microsoft.Extensions.FileProviders;

namespace WfhApi.Http;

internal sealed class ClientOptions
{
    /// <summary>Folder of the built client; empty where another server hands it out.</summary>
    public string? Root { get; set; }
}

internal static class RequestPipeline
{
    private static readonly string[] ServerPaths = ["/api", "/connect", "/account", "/openapi", "/docs", "/live", "/health", "/problems", "/development", "/.well-known"];

    /// <summary>Each answer names its request, so that a person can quote it and an operator can find it.</summary>
    public static void UseRequestId(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        return next(context);
    });

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
                context.Request.Path = "/index.html";
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = served =>
            {
                // Names under /assets carry a hash of their content; everything else must be asked for again.
                served.Context.Response.Headers.CacheControl = served.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
                served.Context.Response.Headers.XContentTypeOptions = "nosniff";
                if (served.File.Name == "index.html")
                {
                    served.Context.Response.Headers.ContentSecurityPolicy =
                        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
                    served.Context.Response.Headers["Referrer-Policy"] = "same-origin";
                }
            },
        });
    }
}

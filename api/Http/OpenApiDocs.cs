using Microsoft.OpenApi;
using WfhApi.Accounts;

namespace WfhApi.Http;

internal static class OpenApiDocs
{
    public const string Root = "/docs";

    /// <summary>Where the login server sends back whoever signs in from the docs.</summary>
    public const string Redirect = "docs/oauth2-redirect.html";

    /// <summary>The document, and a browser for it that needs no other server.</summary>
    public static void UseDocs(this WebApplication app)
    {
        app.UseSwagger(o => (o.RouteTemplate, o.OpenApiVersion) = ("openapi/{documentName}.json", OpenApiSpecVersion.OpenApi3_1));
        app.UseWhen(c => c.Request.Path.StartsWithSegments(Root), docs => docs.Use((context, next) =>
        {
            // Scripts come as files of this server only. Swagger UI sets styles on elements and shows icons from data addresses.
            context.Response.Headers.ContentSecurityPolicy =
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        }));
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = Root[1..];
            o.SwaggerEndpoint(OpenApi.Path, "WfhApi v1");
            o.DocumentTitle = "WfhApi";
            o.OAuthClientId(Clients.Spa);
            o.OAuthUsePkce();
            o.OAuthScopes("openid", "profile", Clients.SpaScope);
            o.DisplayOperationId();
            o.EnableDeepLinking();
            o.ShowCommonExtensions();
        });
    }
}

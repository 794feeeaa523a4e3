namespace WfhApi.Http;

internal static class NoStore
{
    /// <summary>Answers about people are kept by no cache on the way, and no browser guesses what they are.</summary>
    public static TBuilder NeverKept<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter<TBuilder, NeverKeptFilter>();

    private sealed class NeverKeptFilter : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            (context.HttpContext.Response.Headers.CacheControl, context.HttpContext.Response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
            return next(context);
        }
    }
}

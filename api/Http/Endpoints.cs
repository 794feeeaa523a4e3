namespace WfhApi.Http;

/// <summary>The refusals an operation can answer with; the OpenAPI document lists their codes by status.</summary>
internal sealed record RefusalsOf(IReadOnlyList<Type> Errors);

internal sealed class RequiresIdempotencyKey;

internal static class Endpoints
{
    public const string ApiRoot = "/api/v1";

    /// <summary>Says what the operation is called, what it answers when all is well.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder builder, string operationId, int status = StatusCodes.Status200OK) =>
        builder.WithName(operationId).Produces<T>(status);

    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder builder, string operationId) =>
        builder.WithName(operationId).Produces(StatusCodes.Status204NoContent);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder builder, params Type[] errors) =>
        builder.WithMetadata(new RefusalsOf(errors));

    /// <summary>
    /// A command that creates: its key makes a retry return the first answer instead of doing the work twice. The key is
    /// stored with the work, in the same transaction (<see cref="TransactionBehavior{TRequest,TResponse}"/>).
    /// </summary>
    public static RouteHandlerBuilder RequireIdempotencyKey(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new RequiresIdempotencyKey())
        .Refuses(typeof(IdempotencyKeyRequired), typeof(KeyUsedForOtherRequest))
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var value = http.Request.Headers["Idempotency-Key"].ToString().Trim();
            if (value.Length is 0 or > IdempotentAnswer.KeyMaxLength)
            {
                return Problems.Of(new IdempotencyKeyRequired());
            }

            var caller = http.RequestServices.GetRequiredService<Caller>();
            var key = http.RequestServices.GetRequiredService<IdempotencyKey>();
            (key.Value, key.AgencyId, key.Caller, key.Path) = (value, caller.AgencyId, caller.Subject, http.Request.Path);
            var answer = await next(context);
            if (key.Replayed)
            {
                http.Response.Headers["Idempotent-Replayed"] = "true";
            }

            return answer;
        });
}

public sealed record IdempotencyKeyRequired() : BadRequestError("idempotency-key-required", new(
    "Kirim header Idempotency-Key (1 sampai 100 karakter) yang unik untuk setiap maksud.",
    "Send an Idempotency-Key header (1 to 100 characters), unique for each intent."));

/// <summary>A header that the operation needs is missing or malformed.</summary>
public abstract record BadRequestError(string Code, LocalText Message) : Error(Code, Message);

namespace WfhApi.Pipeline;

/// <summary>Runs a request's validators before its handler and reports every failure at once.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var failures = new List<FluentValidation.Results.ValidationFailure>();
        foreach (var validator in validators)
        {
            failures.AddRange((await validator.ValidateAsync(request, ct)).Errors);
        }

        return failures.Count == 0
            ? await next()
            : TResponse.Fail(new InvalidError(failures
                .GroupBy(f => f.PropertyName, f => new FieldProblem(Codes.Of(f.ErrorCode), f.ErrorMessage))
                .ToDictionary(g => g.Key, g => g.ToArray())));
    }
}

internal static partial class Codes
{
    /// <summary>FluentValidation's names of rules, in the shape of the contract: NotEmptyValidator is not-empty.</summary>
    public static string Of(string errorCode)
    {
        var name = errorCode.EndsWith("Validator", StringComparison.Ordinal) ? errorCode[..^"Validator".Length] : errorCode;
        return WordStart().Replace(name, "-$1").ToLowerInvariant();
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial System.Text.RegularExpressions.Regex WordStart();
}

namespace WfhApi.Domain;

/// <summary>A sentence for people in both languages of the product; which one is read is the caller's choice.</summary>
/// <param name="Id">In Indonesian.</param>
/// <param name="En">In English.</param>
public sealed record LocalText(string Id, string En)
{
    /// <summary>The text in the language of the current request (Indonesian unless English was asked for).</summary>
    public override string ToString() =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Id;
}

/// <summary>A refusal the caller can act on. Codes are contract; messages are not.</summary>
public abstract record Error(string Code, LocalText Message)
{
    /// <summary>The request field at fault, as a camelCase path, where one can be named.</summary>
    public string? Field { get; init; }
}

public abstract record ConflictError(string Code, LocalText Message) : Error(Code, Message);

public abstract record NotFoundError(string Code, LocalText Message) : Error(Code, Message);

public abstract record ForbiddenError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>The request is well formed, but the state of things does not allow it.</summary>
public abstract record UnprocessableError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>What the caller saw is no longer what is stored (<c>If-Match</c>).</summary>
public abstract record PreconditionError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>One thing wrong with one field.</summary>
/// <param name="Code">
/// Stable name of the rule that the value breaks: <c>required</c>, <c>unreadable-value</c>, <c>not-empty</c>,
/// <c>not-null</c>, <c>maximum-length</c>, <c>inclusive-between</c>, <c>greater-than</c>, <c>less-than-or-equal</c>,
/// <c>greater-than-or-equal</c>, <c>scale-precision</c>, <c>email</c>, <c>twice</c>, <c>overlapping</c>, <c>names-nobody</c>, <c>no-time-left</c>, <c>too-many</c>, <c>date-range</c>, <c>grade</c>, <c>nip-not-digits</c>,
/// <c>nip-length</c>, <c>nip-birth-date</c>, <c>nip-start-month</c>, <c>nip-sex</c>, <c>nip-serial</c>, or the code of the
/// problem itself where the field is its cause.
/// </param>
/// <param name="Message">What to change, in the caller's language.</param>
public sealed record FieldProblem(string Code, string Message);

/// <summary>Shape errors, collected per field before the handler runs.</summary>
public sealed record InvalidError(IReadOnlyDictionary<string, FieldProblem[]> Fields)
    : Error("invalid", new("Isian tidak sah. Periksa kolom yang ditandai.", "The request is not valid. Check the fields named."));

/// <summary>Lets a pipeline behaviour answer instead of the handler, without reflection.</summary>
public interface IFailable<TSelf>
    where TSelf : IFailable<TSelf>
{
    static abstract TSelf Fail(Error error);

    static abstract TSelf FromJson(string json, System.Text.Json.JsonSerializerOptions options);

    Error? Error { get; }

    string ToJson(System.Text.Json.JsonSerializerOptions options);
}

public sealed class Result<T> : IFailable<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    public Error? Error { get; }

    public T Value => Error is null ? _value! : throw new InvalidOperationException(Error.Code);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    static Result<T> IFailable<Result<T>>.Fail(Error error) => error;

    static Result<T> IFailable<Result<T>>.FromJson(string json, System.Text.Json.JsonSerializerOptions options) =>
        System.Text.Json.JsonSerializer.Deserialize<T>(json, options)!;

    string IFailable<Result<T>>.ToJson(System.Text.Json.JsonSerializerOptions options) =>
        System.Text.Json.JsonSerializer.Serialize(Value, options);
}

/// <summary>The answer of a command that has nothing to tell but that it was done.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}

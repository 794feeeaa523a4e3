using FluentValidation.Validators;

namespace WfhApi.Http;

/// <summary>How many of something one request may bring; told by the contract as <c>maxItems</c>.</summary>
internal interface IAtMostValidator : IPropertyValidator
{
    int Max { get; }
}

internal sealed class AtMostValidator<T, TItem>(int max) : PropertyValidator<T, IReadOnlyList<TItem>?>, IAtMostValidator
{
    public override string Name => "AtMostValidator";

    public int Max => max;

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem>? value) => value is null || value.Count <= max;
}

internal static class AtMostRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int max) => rule
        .SetValidator(new AtMostValidator<T, TItem>(max))
        .WithErrorCode("too-many")
        .WithMessage(_ => new LocalText($"Paling banyak {max} sekaligus.", $"At most {max} at once.").ToString());
}

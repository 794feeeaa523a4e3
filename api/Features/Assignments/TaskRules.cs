namespace WfhApi.Features.Assignments;

/// <summary>What a task says, whether it is given, changed or kept as a template: its shape is checked in one place.</summary>
public interface ITaskFields
{
    string Title { get; }

    string? Description { get; }

    string ExpectedOutput { get; }

    string OutputUnit { get; }

    decimal TargetQuantity { get; }

    int PlannedMinutes { get; }
}

internal static class TaskRules
{
    public static void AddTaskRules<T>(this AbstractValidator<T> validator)
        where T : ITaskFields
    {
        validator.RuleFor(t => t.Title).NotEmpty().MaximumLength(Assignment.TitleMaxLength);
        validator.RuleFor(t => t.Description).MaximumLength(Assignment.DescriptionMaxLength);
        validator.RuleFor(t => t.ExpectedOutput).NotEmpty().MaximumLength(Assignment.OutputMaxLength);
        validator.RuleFor(t => t.OutputUnit).NotEmpty().MaximumLength(Assignment.OutputUnitMaxLength);
        validator.RuleFor(t => t.TargetQuantity).GreaterThan(0).LessThanOrEqualTo(Assignment.QuantityMax).PrecisionScale(12, 2, ignoreTrailingZeros: true);
        validator.RuleFor(t => t.PlannedMinutes).InclusiveBetween(1, Assignment.PlannedMinutesMax);
    }
}

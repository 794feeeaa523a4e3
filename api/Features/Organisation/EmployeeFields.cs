using FluentValidation.Results;

namespace WfhApi.Features.Organisation;

/// <summary>What creating and changing a person have in common, so that its shape is checked in one place.</summary>
public interface IEmployeeFields
{
    string Nip { get; }

    EmploymentKind Kind { get; }

    string Name { get; }

    Guid UnitId { get; }

    string Position { get; }

    string Grade { get; }

    string? Email { get; }

    string? Phone { get; }
}

public sealed record NipTaken() : ConflictError("nip-taken", new(
    "NIP ini sudah terdaftar di instansi Anda.", "This NIP is already registered in your agency."));

internal static class EmployeeRules
{
    private static readonly LocalText GradeMessage = new(
        "Golongan tidak sesuai: I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK.",
        "The grade does not fit: I/a to IV/e for PNS, I to XVII for PPPK.");

    public static void AddEmployeeRules<T>(this AbstractValidator<T> validator)
        where T : IEmployeeFields
    {
        validator.RuleFor(c => c.Nip).Custom((nip, context) =>
        {
            if (Nip.Parse(nip, context.InstanceToValidate.Kind).Error is { } error)
            {
                context.AddFailure(new ValidationFailure("nip", error.Message.ToString()) { ErrorCode = error.Code });
            }
        });
        validator.RuleFor(c => c.Name).NotEmpty().MaximumLength(Employee.NameMaxLength);
        validator.RuleFor(c => c.UnitId).NotEmpty();
        validator.RuleFor(c => c.Position).NotEmpty().MaximumLength(Employee.PositionMaxLength);
        validator.RuleFor(c => c.Grade).Must((c, grade) => Grades.Valid(grade ?? string.Empty, c.Kind)).WithErrorCode("grade").WithMessage(_ => GradeMessage.ToString());
        validator.RuleFor(c => c.Email).EmailAddress().MaximumLength(Employee.EmailMaxLength);
        validator.RuleFor(c => c.Phone).MaximumLength(Employee.PhoneMaxLength);
    }
}

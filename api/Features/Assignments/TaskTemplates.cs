namespace WfhApi.Features.Assignments;

/// <summary>Templates of the units that I lead or sit in, and of those above.</summary>
public sealed record GetTaskTemplates : IQuery<IReadOnlyList<TaskTemplateView>>;

/// <summary>Keeps a task that a unit gives again and again.</summary>
/// <param name="UnitId">For which unit; one that I lead.</param>
/// <param name="Title">1 to 160 characters, unique in the unit.</param>
/// <param name="ExpectedOutput">1 to 120 characters.</param>
/// <param name="OutputUnit">1 to 40 characters.</param>
/// <param name="TargetQuantity">Above 0 to 1,000,000, at most 2 decimals.</param>
/// <param name="PlannedMinutes">1 to 1440 minutes.</param>
/// <param name="Description">Up to 2000 characters.</param>
public sealed record CreateTaskTemplate(Guid UnitId, string Title, string ExpectedOutput, string OutputUnit, decimal TargetQuantity, int PlannedMinutes, string? Description = null)
    : ICommand<TaskTemplateView>, ICreates, ITaskFields;

/// <summary>Drops a template of a unit that I lead; tasks given from it stay.</summary>
public sealed record DeleteTaskTemplate(Guid Id) : ICommand<Done>;

/// <summary>A task that a unit gives again and again.</summary>
/// <param name="Id">Id of the template.</param>
/// <param name="UnitId">Whose template it is.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Description">How.</param>
/// <param name="ExpectedOutput">What shall be there at the end.</param>
/// <param name="OutputUnit">In what it is counted.</param>
/// <param name="TargetQuantity">How many.</param>
/// <param name="PlannedMinutes">Planned working time in minutes.</param>
public sealed record TaskTemplateView(Guid Id, Guid UnitId, string Title, string? Description, string ExpectedOutput, string OutputUnit, decimal TargetQuantity, int PlannedMinutes);

public sealed record TemplateTitleTaken() : ConflictError("template-title-taken", new(
    "Unit ini sudah memiliki templat dengan judul itu.", "The unit already has a template with this title."));

internal sealed class TaskTemplateViewProfile : Profile
{
    public TaskTemplateViewProfile() => CreateMap<TaskTemplate, TaskTemplateView>();
}

internal sealed class CreateTaskTemplateValidator : AbstractValidator<CreateTaskTemplate>
{
    public CreateTaskTemplateValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        this.AddTaskRules();
    }
}

internal sealed class GetTaskTemplatesHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<GetTaskTemplates, Result<IReadOnlyList<TaskTemplateView>>>
{
    public async Task<Result<IReadOnlyList<TaskTemplateView>>> Handle(GetTaskTemplates query, CancellationToken ct)
    {
        var (agency, leads, own) = (caller.AgencyId, caller.Leads, caller.UnitId);
        return await db.TaskTemplates
            .Where(t => t.AgencyId == agency && db.Units.Any(u => u.AgencyId == agency
                && ((u.Id == t.UnitId && u.Lineage.Any(l => leads.Contains(l))) || (u.Id == own && u.Lineage.Contains(t.UnitId)))))
            .OrderBy(t => t.Title).ThenBy(t => t.Id)
            .ProjectTo<TaskTemplateView>(mappings).ToListAsync(ct);
    }
}

internal sealed class CreateTaskTemplateHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<CreateTaskTemplate, Result<TaskTemplateView>>
{
    public async Task<Result<TaskTemplateView>> Handle(CreateTaskTemplate command, CancellationToken ct)
    {
        if (!await db.Units.LedBy(caller).AnyAsync(u => u.Id == command.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var template = new TaskTemplate
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            UnitId = command.UnitId,
            Title = command.Title.Trim(),
            Description = command.Description,
            ExpectedOutput = command.ExpectedOutput.Trim(),
            OutputUnit = command.OutputUnit.Trim(),
            TargetQuantity = command.TargetQuantity,
            PlannedMinutes = command.PlannedMinutes,
            CreatedBy = caller.EmployeeId,
        };
        db.TaskTemplates.Add(template);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(TaskTemplate.TitleTaken))
        {
            return new TemplateTitleTaken { Field = "title" };
        }

        return await db.TaskTemplates.Where(t => t.AgencyId == caller.AgencyId && t.Id == template.Id).ProjectTo<TaskTemplateView>(mappings).SingleAsync(ct);
    }
}

internal sealed class DeleteTaskTemplateHandler(WfhDb db, Caller caller) : IRequestHandler<DeleteTaskTemplate, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteTaskTemplate command, CancellationToken ct)
    {
        var deleted = await db.TaskTemplates
            .Where(t => t.AgencyId == caller.AgencyId && t.Id == command.Id && db.Units.LedBy(caller).Any(u => u.Id == t.UnitId))
            .ExecuteDeleteAsync(ct);
        return deleted == 1 ? Done.It : new NotFound();
    }
}

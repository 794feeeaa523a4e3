namespace WfhApi.Features.Assignments;

/// <summary>A task of one person on one working day.</summary>
/// <param name="Id">Id of the assignment, stable.</param>
/// <param name="EmployeeId">Whose task it is.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="Led">True where the caller may change the task and decide on it: they lead this person. Always false for one's own tasks and for clients.</param>
/// <param name="AssignedById">Who gave it.</param>
/// <param name="AssignedByName">Their name.</param>
/// <param name="AssignedAt">When it was given.</param>
/// <param name="WorkDate">The working day for which it was given.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Description">How, where it needs saying.</param>
/// <param name="ExpectedOutput">What shall be there at the end.</param>
/// <param name="OutputUnit">In what it is counted: dokumen, berkas, laporan.</param>
/// <param name="TargetQuantity">How many of these.</param>
/// <param name="DoneQuantity">How many are done so far, as the employee tells.</param>
/// <param name="PlannedMinutes">Planned working time in minutes.</param>
/// <param name="DueAt">Until when; null: the end of the day.</param>
/// <param name="CarriedFromId">The unfinished task that this one continues.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AcknowledgedAt">When the employee took note of it.</param>
/// <param name="AcknowledgedOffline">Captured without network and sent later.</param>
/// <param name="AcknowledgedDeviceAt">For such: when the device captured it; null where its clock cannot be right.</param>
/// <param name="CompletedAt">When the employee reported it done.</param>
/// <param name="ReviewedAt">When it was accepted, returned or cancelled.</param>
/// <param name="ReviewNote">What the superior wrote.</param>
/// <param name="Version">To be sent as <c>If-Match</c> when the task is changed.</param>
public sealed record AssignmentView(
    Guid Id,
    Guid EmployeeId,
    string EmployeeName,
    bool Led,
    Guid AssignedById,
    string AssignedByName,
    DateTimeOffset AssignedAt,
    DateOnly WorkDate,
    string Title,
    string? Description,
    string ExpectedOutput,
    string OutputUnit,
    decimal TargetQuantity,
    decimal DoneQuantity,
    int PlannedMinutes,
    DateTimeOffset? DueAt,
    Guid? CarriedFromId,
    AssignmentStatus Status,
    DateTimeOffset? AcknowledgedAt,
    bool AcknowledgedOffline,
    DateTimeOffset? AcknowledgedDeviceAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? ReviewedAt,
    string? ReviewNote,
    uint Version) : IVersioned;

/// <summary>What one person has to do on the day, after the command.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="TaskCount">Tasks of the day.</param>
/// <param name="PlannedMinutes">Their planned minutes together.</param>
/// <param name="MinimumMinutes">What the circular wants a WFH day to hold (DKI-09); 0 on other days.</param>
/// <param name="Light">True where the plan is below that minimum: a warning, no refusal.</param>
public sealed record PlannedLoad(Guid EmployeeId, int TaskCount, int PlannedMinutes, int MinimumMinutes, bool Light);

internal static class AssignmentViews
{
    public static IQueryable<AssignmentView> AsViews(this IQueryable<Assignment> assignments, WfhDb db, Caller caller)
    {
        var led = db.Employees.LedBy(db, caller);
        return from a in assignments
               join e in db.Employees on new { a.AgencyId, Id = a.EmployeeId } equals new { e.AgencyId, e.Id }
               join giver in db.Employees on new { a.AgencyId, Id = a.AssignedBy } equals new { giver.AgencyId, giver.Id }
               select new AssignmentView(
                   a.Id, e.Id, e.Name, led.Any(l => l.Id == e.Id), giver.Id, giver.Name, a.AssignedAt, a.WorkDate, a.Title, a.Description,
                   a.ExpectedOutput, a.OutputUnit, a.TargetQuantity, a.DoneQuantity, a.PlannedMinutes, a.DueAt, a.CarriedFromId, a.Status,
                   a.AcknowledgedAt, a.AcknowledgedOffline, a.AcknowledgedDeviceAt, a.CompletedAt, a.ReviewedAt, a.ReviewNote, a.Version);
    }
}

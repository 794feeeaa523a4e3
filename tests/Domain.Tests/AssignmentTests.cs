namespace WfhApi.Domain.Tests;

public sealed class AssignmentTests
{
    private static readonly DateTimeOffset Now = A.At(A.Monday, 9, 0);
    private static readonly Guid Superior = Guid.NewGuid();

    private static Assignment Task(decimal target = 10) => new()
    {
        AgencyId = Guid.NewGuid(),
        Id = Guid.NewGuid(),
        EmployeeId = Guid.NewGuid(),
        AssignedBy = Superior,
        AssignedAt = Now,
        WorkDate = A.Monday,
        Title = "Rekap permohonan KTP elektronik",
        ExpectedOutput = "Rekap",
        OutputUnit = "berkas",
        TargetQuantity = target,
        PlannedMinutes = 120,
    };

    private static string? Code<T>(Result<T> result) => result.Error?.Code;

    [Test]
    public void A_task_is_acknowledged_worked_on_completed_and_accepted()
    {
        var task = Task();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.Acknowledge(Now).Error, Is.Null);
            Assert.That(task.Progress(4, Now).Error, Is.Null);
            Assert.That(task.Complete(10, Now).Error, Is.Null);
            Assert.That(task.Accept(Superior, Now, "Baik").Error, Is.Null);
            Assert.That((task.Status, task.DoneQuantity, task.ReviewedBy, task.ReviewNote), Is.EqualTo((AssignmentStatus.Accepted, 10m, (Guid?)Superior, "Baik")));
            Assert.That((task.Done, task.Counts), Is.EqualTo((true, true)));
        }
    }

    [Test]
    public void Progress_without_an_acknowledgement_is_one()
    {
        var task = Task();
        task.Progress(1, Now);

        Assert.That((task.Status, task.AcknowledgedAt), Is.EqualTo((AssignmentStatus.InProgress, (DateTimeOffset?)Now)));
    }

    [Test]
    public void Telling_the_same_progress_twice_does_not_count_twice()
    {
        var task = Task();
        task.Progress(4, Now);
        task.Progress(4, Now);

        Assert.That(task.DoneQuantity, Is.EqualTo(4));
    }

    [Test]
    public void A_task_is_acknowledged_once()
    {
        var task = Task();
        task.Acknowledge(Now);

        Assert.That(Code(task.Acknowledge(Now)), Is.EqualTo("assignment-not-in-state"));
    }

    [Test]
    public void Returned_work_goes_on_and_is_completed_again()
    {
        var task = Task();
        task.Complete(10, Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.Return(Superior, Now, "Lengkapi lampiran").Error, Is.Null);
            Assert.That((task.Status, task.CompletedAt, task.Done), Is.EqualTo((AssignmentStatus.Returned, (DateTimeOffset?)null, false)));
            Assert.That(task.Complete(10, Now).Error, Is.Null);
            Assert.That(task.Accept(Superior, Now, null).Error, Is.Null);
        }
    }

    [Test]
    public void Only_completed_work_is_reviewed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(Task().Accept(Superior, Now, null)), Is.EqualTo("assignment-not-in-state"));
            Assert.That(Code(Task().Return(Superior, Now, "-")), Is.EqualTo("assignment-not-in-state"));
        }
    }

    [Test]
    public void Accepted_work_does_not_change_any_more()
    {
        var task = Task();
        task.Complete(10, Now);
        task.Accept(Superior, Now, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(task.Progress(1, Now)), Is.EqualTo("assignment-not-in-state"));
            Assert.That(Code(task.Complete(1, Now)), Is.EqualTo("assignment-not-in-state"));
            Assert.That(Code(task.Cancel(Superior, Now, "-")), Is.EqualTo("assignment-not-in-state"));
            Assert.That(Code(task.Change("x", null, "x", "x", 1, 1, null)), Is.EqualTo("assignment-not-in-state"));
            Assert.That(Code(task.CarryOver(Guid.NewGuid(), A.Friday, Superior, Now)), Is.EqualTo("assignment-not-in-state"));
        }
    }

    [Test]
    public void A_cancelled_task_does_not_count_toward_the_load()
    {
        var task = Task();
        task.Cancel(Superior, Now, "Tidak jadi");

        Assert.That((task.Status, task.Counts, task.ReviewNote), Is.EqualTo((AssignmentStatus.Cancelled, false, "Tidak jadi")));
    }

    [Test]
    public void Unfinished_work_is_carried_over_less_what_is_done()
    {
        var task = Task();
        task.Progress(4, Now);

        var next = task.CarryOver(Guid.NewGuid(), A.Friday, Superior, Now).Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((task.Status, task.Counts), Is.EqualTo((AssignmentStatus.CarriedOver, false)));
            Assert.That((next.CarriedFromId, next.TargetQuantity, next.WorkDate, next.Status), Is.EqualTo(((Guid?)task.Id, 6m, A.Friday, AssignmentStatus.Assigned)));
        }
    }

    [Test]
    public void Work_is_never_carried_to_the_same_or_an_earlier_day()
    {
        var task = Task();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(task.CarryOver(Guid.NewGuid(), A.Monday, Superior, Now)), Is.EqualTo("carries-backward"));
            Assert.That(task.Status, Is.EqualTo(AssignmentStatus.Assigned), "A refusal changes nothing.");
        }
    }
}

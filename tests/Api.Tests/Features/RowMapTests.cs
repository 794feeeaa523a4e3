using Microsoft.EntityFrameworkCore.Metadata;

namespace WfhApi.Tests.Features;

/// <summary>Rows that are written and read by hand mean what Entity Framework means by them: column by column, also those that hold nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RowMapTests
{
    [Test]
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_check_in_written_by_hand_is_read_as_it_was_meant(bool filled)
    {
        var town = await Town.Build();
        var record = new CheckIn
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            WorkDate = Town.Friday,
            Kind = CheckInKind.Out,
            At = Town.At("16:31"),
            Mode = WorkMode.Home,
            Place = PlaceResult.Outside,
            Confidence = ConfidenceLevel.Low,
            Doubts = filled ? [new(DoubtKind.OutsidePermittedPlaces, 812.5, 0), new(DoubtKind.CapturedOffline, null, null)] : [],
            MinutesOff = 3,
            OutageMinutes = 4,
            DeviceAt = filled ? Town.At("16:30") : null,
            Offline = filled,
            Latitude = filled ? -6.125 : null,
            Longitude = filled ? 106.5 : null,
            AccuracyMetres = filled ? 12.25 : null,
            DistanceMetres = filled ? 812.5 : null,
        };
        if (filled)
        {
            record.Correct(Town.At("16:25"), PresenceSource.Correction, town.Superior.Id, "Ruang rapat", "Ponsel rusak.");
        }

        await town.InDatabase(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await using var batch = db.Batch();
            batch.BatchCommands.Add(RowMap<CheckIn>.Of(db).Insert([record]));
            var written = await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            return written;
        });

        var stored = await town.InDatabase(db => db.CheckIns.AsNoTracking().SingleAsync(c => c.Id == record.Id));
        await Same(town, record, stored);
    }

    [Test]
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_day_read_and_written_by_hand_is_the_day_that_the_model_reads(bool filled)
    {
        var town = await Town.Build();
        var day = town.Day(town.Ani, Town.Friday, tasks: filled ? 3 : 0, done: filled ? 2 : 0, late: filled ? 12 : null, report: filled ? ReportStatus.Returned : null, closed: filled);
        var other = town.Day(town.Budi, Town.Friday);
        await town.Stored(day, other);
        var before = await ByModel(town, town.Budi);

        var read = await town.InDatabase(db => ByHand(db, town.Ani.Id));
        await Same(town, read, await ByModel(town, town.Ani));

        read.RecordTasks(7, 5, 480, Town.At("14:00"));
        read.Checkpoints = [.. read.Checkpoints.Select(c => c with { FulfilledAt = Town.At("13:00"), RecordId = town.Ani.Id })];
        await town.InDatabase(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await using var batch = db.Batch();
            batch.BatchCommands.Add(RowMap<WorkDay>.Of(db).Update([read]));
            var written = await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            return written;
        });

        await Same(town, read, await ByModel(town, town.Ani));
        await Same(town, before, await ByModel(town, town.Budi));
    }

    private static async Task<WorkDay> ByHand(WfhDb db, Guid employeeId)
    {
        var map = RowMap<WorkDay>.Of(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var batch = db.Batch();
        batch.BatchCommands.Add(new($"select {map.Columns} from work_day where employee_id = $1") { Parameters = { new() { Value = employeeId } } });
        await using var rows = await batch.ExecuteReaderAsync();
        Assert.That(await rows.ReadAsync(), Is.True);
        return map.Read(rows);
    }

    private static Task<WorkDay> ByModel(Town town, Employee person) => town.InDatabase(db => db.WorkDays.AsNoTracking().SingleAsync(d => d.EmployeeId == person.Id));

    /// <summary>Every column, in the form in which it is stored.</summary>
    private static async Task Same<T>(Town town, T first, T second)
    {
        var columns = await town.InDatabase(db => Task.FromResult(db.Model.FindEntityType(typeof(T))!.GetProperties().ToList()));
        Assert.That(columns.Select(c => $"{c.Name} = {Stored(c, first!)}"), Is.EqualTo(columns.Select(c => $"{c.Name} = {Stored(c, second!)}")));

        static object? Stored(IProperty column, object row)
        {
            var value = column.GetGetter().GetClrValue(row);
            return value is null || column.GetTypeMapping().Converter is not { } converter ? value : converter.ConvertToProvider(value);
        }
    }
}

namespace WfhApi.Tests.Contract;

/// <summary>
/// A town in which every kind of row exists, and a second one beside it. The rows belong to Ani and her section; whoever else
/// finds one of the <see cref="Marks"/> in an answer has reached too far.
/// </summary>
internal sealed class World
{
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly DateOnly Thursday = Town.Friday.AddDays(-1);
    public static readonly DateOnly Monday = Town.Friday.AddDays(3);

    private int _serial;

    public required Town Town { get; init; }
    public required Town Other { get; init; }

    /// <summary>A task of Ani that is not finished.</summary>
    public required Guid Task { get; init; }

    /// <summary>A task of Ani that waits for review.</summary>
    public required Guid FinishedTask { get; init; }
    public required Guid Template { get; init; }

    /// <summary>A draft of Ani's report of Friday.</summary>
    public required Guid Draft { get; init; }

    /// <summary>Ani's submitted report of Thursday.</summary>
    public required Guid Report { get; init; }
    public required Guid File { get; init; }

    /// <summary>The link to the file's content, as its owner got it.</summary>
    public required string Link { get; init; }
    public required Guid HomePlace { get; init; }
    public required Guid Delegation { get; init; }

    /// <summary>A circular for Ani's section that is being written.</summary>
    public required Guid PolicyDraft { get; init; }

    /// <summary>A proposal of the office's roster for May; the id of its run too.</summary>
    public required Guid Roster { get; init; }

    /// <summary>A swap that a colleague of the sister section asks of Ani.</summary>
    public required Guid AskedSwap { get; init; }

    /// <summary>A swap that Ani asks of that colleague.</summary>
    public required Guid OwnSwap { get; init; }

    /// <summary>A swap on which both agree.</summary>
    public required Guid AgreedSwap { get; init; }
    public required Guid Closure { get; init; }
    /// <summary>A draft of Ani's task order for Friday.</summary>
    public required Guid TaskOrder { get; init; }

    /// <summary>Ani may still answer it, late.</summary>
    public required Guid Call { get; init; }

    /// <summary>An earlier one that Ani did not answer.</summary>
    public required Guid SilentCall { get; init; }
    public required Guid Finding { get; init; }
    public required Guid Control { get; init; }
    public required Guid Correction { get; init; }
    public required Guid Outage { get; init; }

    /// <summary>Ani's e-mail address.</summary>
    public required Guid Contact { get; init; }

    /// <summary>Ani's number, which waits for the code 123456.</summary>
    public required Guid WaitingContact { get; init; }

    /// <summary>A browser of Ani.</summary>
    public required Guid Browser { get; init; }

    /// <summary>The locked February of Ani's office, with one day that was set right afterwards.</summary>
    public required Guid RecapLock { get; init; }
    public required Holiday Holiday { get; init; }
    public required Guid Ramadan { get; init; }

    /// <summary>A move of Ani that lies ahead.</summary>
    public required Guid Transfer { get; init; }

    /// <summary>A checked table of the personnel administrator.</summary>
    public required Guid Import { get; init; }

    /// <summary>What nobody outside Ani's part of the tree may read: ids and words of her section.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>What nobody outside the town may read.</summary>
    public IReadOnlyList<string> TownMarks =>
    [
        .. Marks, Town.Agency.Id.ToString(), Town.Root.Id.ToString(), Town.Office.Id.ToString(), Town.Division.Id.ToString(), Town.SisterSection.Id.ToString(),
        Town.Mayor.Id.ToString(), Town.HeadOfOffice.Id.ToString(), Town.HeadOfDivision.Id.ToString(), Town.SisterSuperior.Id.ToString(), Town.SisterStaff.Id.ToString(),
        Town.Policy.Id.ToString(), Town.Policy.PolicyId.ToString(), Holiday.Name,
    ];

    public static async Task<World> Build()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var uploaded = await town.As(town.Ani).Post("/files", Upload()).Body();
        foreach (var day in new[] { Thursday, Town.Friday })
        {
            await town.As(town.Ani, "07:25", day).Post("/check-ins", new { kind = "in" }).Body();
        }

        var order = (await town.As(town.Ani, "06:50").Post("/task-orders", new { content = Some.TaskOrder("2026-04-10", "2026-04-10", town.Ani) }).Body()).Id();
        var (open, finished) = (GiveTask(town), GiveTask(town));
        finished.Complete(1, Town.At("11:00"));
        var template = new TaskTemplate
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Section.Id,
            Title = "Verifikasi berkas",
            ExpectedOutput = "Berkas",
            OutputUnit = "berkas",
            TargetQuantity = 1,
            PlannedMinutes = 60,
            CreatedBy = town.Superior.Id,
        };
        var (draft, report) = (Write(town, Town.Friday), Write(town, Thursday));
        report.Submit(Town.At("15:00", Thursday));
        var delegation = new Delegation
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Section.Id,
            ActingEmployeeId = town.Budi.Id,
            Kind = DelegationKind.Plh,
            DecreeNumber = $"800/{Guid.NewGuid():N}",
            From = new(2026, 5, 4),
            To = new(2026, 5, 15),
            CreatedBy = town.PersonnelAdmin.Id,
            CreatedAt = Town.At("06:00"),
        };
        var holiday = new Holiday { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), Date = new(2026, 4, 20), Name = $"Hari Jadi {town.Agency.Code}", Kind = HolidayKind.Local };
        var file = (Guid)uploaded["id"]!;
        var draftPolicy = PolicyVersion.Draft(town.Agency.Id, Guid.CreateVersion7(), 1, town.Policy.Content with { ScopeUnitId = town.Section.Id });
        var read = new PolicyAcknowledgement { AgencyId = town.Agency.Id, PolicyVersionId = town.Policy.Id, UnitId = town.Office.Id, AskedAt = Town.At("06:00") };
        var run = Guid.CreateVersion7();
        var roster = new Roster
        {
            AgencyId = town.Agency.Id,
            Id = run,
            UnitId = town.Office.Id,
            From = new(2026, 5, 4),
            To = new(2026, 5, 15),
            Status = RosterStatus.Draft,
            RunId = run,
            RequestedBy = town.HeadOfOffice.Id,
            RequestedAt = Town.At("06:00"),
        };
        RosterSwap Swap(Employee by, Employee of, int day) => new()
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            AskedBy = by.Id,
            ColleagueId = of.Id,
            GivenDate = new(2026, 5, day),
            TakenDate = new(2026, 5, day + 7),
            Reason = "Keperluan keluarga",
            AskedAt = Town.At("06:10"),
        };
        var (asked, own, agreed) = (Swap(town.SisterStaff, town.Ani, 8), Swap(town.Ani, town.SisterStaff, 15), Swap(town.SisterStaff, town.Ani, 22));
        agreed.Answer(true, Town.At("06:20"));
        var closure = new UnitClosure
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Section.Id,
            From = new(2026, 5, 26),
            To = new(2026, 5, 29),
            Reason = "Penyemprotan",
            DeclaredBy = town.HeadOfOffice.Id,
            DeclaredAt = Town.At("06:00"),
        };
        var ramadan = town.Fasting(new(2027, 2, 8), new(2027, 3, 9));
        var transfer = new EmployeeTransfer
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            UnitId = town.SisterSection.Id,
            From = new(2026, 6, 1),
            DecreeNumber = "800/1-UJI",
            RequestedBy = town.PersonnelAdmin.Id,
            RequestedAt = Town.At("06:00"),
        };
        var import = new Import
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            Kind = ImportKind.Holidays,
            Status = ImportStatus.Ready,
            FileName = "libur.csv",
            Bytes = 60,
            StorageKey = $"{Guid.NewGuid():N}.import",
            RequestedBy = town.PersonnelAdmin.Id,
            RequestedAt = Town.At("06:00"),
            Roots = [town.Root.Id],
            Columns = ["tanggal", "nama", "jenis"],
            RowsTotal = 1,
            RowsRead = 1,
            RowsNew = 1,
        };
        var row = new ImportRow
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            ImportId = import.Id,
            Number = 2,
            Cells = ["2026-12-25", "Natal", "nasional"],
            Key = "2026-12-25",
            Values = new Dictionary<string, string?> { ["date"] = "2026-12-25", ["name"] = "Natal", ["kind"] = "National" },
            Outcome = RowOutcome.New,
            Faults = [],
        };
        RosterDay AtHome(Employee person, int day) => new()
        {
            AgencyId = town.Agency.Id,
            EmployeeId = person.Id,
            UnitId = person.UnitId,
            Date = new(2026, 4, day),
            Mode = WorkMode.Home,
            PolicyVersionId = town.Policy.Id,
            Source = RosterSource.Generated,
        };
        var told = new Notification
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            Kind = NotificationKind.RosterChanged,
            Text = new("Jadwal Anda berubah.", "Your roster changed."),
            Link = "/jadwal-saya",
            Occasion = "uji",
            CreatedAt = Town.At("06:30"),
        };
        var (call, silent) = (Rings(town, "11:50"), Rings(town, "09:00"));
        call.Expire(Town.At("12:00"));
        silent.Expire(Town.At("09:06"));
        var finding = new Finding
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            WorkDate = Town.Friday,
            Kind = FindingKind.UnansweredCall,
            Occasion = "uji",
            PolicyVersionId = town.Policy.Id,
            HandlerUnitId = town.Section.Id,
            Facts = new(LimitMinutes: 5, Count: 1, RecordId: silent.Id),
            RaisedAt = Town.At("09:06"),
            DecideBy = Town.At("09:06", Monday),
        };
        var control = new AfternoonControl
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            WorkDate = Thursday,
            RecordedBy = town.Superior.Id,
            RecordedAt = Town.At("15:30", Thursday),
            Tasks = [],
        };
        var correction = new Correction
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            WorkDate = Town.Friday,
            Kind = CheckInKind.In,
            ClaimedAt = Town.At("07:15"),
            Reason = "Aplikasi tidak dapat dibuka.",
            AskedAt = Town.At("09:00"),
        };
        var outage = new Outage
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Section.Id,
            From = Town.At("05:00"),
            To = Town.At("05:30"),
            Reason = "Pemeliharaan",
            DeclaredBy = town.PersonnelAdmin.Id,
            DeclaredAt = Town.At("06:00"),
        };
        ContactPoint Reached(Channel channel, string address, bool confirmed = true) => new()
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            EmployeeId = town.Ani.Id,
            Channel = channel,
            Address = address,
            CreatedAt = Town.At("06:00"),
            ConfirmedAt = confirmed ? Town.At("06:01") : null,
        };
        var (contact, waiting, browser) = (Reached(Channel.Email, $"{town.Ani.Id:N}@kota.go.id"), Reached(Channel.WhatsApp, "628123456789", confirmed: false), Reached(Channel.WebPush, $"https://fcm.googleapis.com/{town.Ani.Id:N}"));
        waiting.CodeGoesOut(WfhApi.Features.Notifications.Codes.Hash(waiting.Id, "123456"), Town.At("11:55"));
        var draw = new CheckDraw { AgencyId = town.Agency.Id, Date = Town.Friday, Seed = CheckDraw.NewSeed(), MadeAt = Town.At("00:00", Thursday) };
        var access = new PersonalDataAccess { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), EmployeeId = town.Ani.Id, OpenedBy = town.Superior.Id, At = Town.At("09:00"), FileId = file };
        var recap = new RecapLock
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Office.Id,
            Month = new(2026, 2, 1),
            LockedAt = Town.At("09:00", new(2026, 3, 2)),
            LockedBy = town.Officer.Id,
            People = 1,
        };
        var february = new RecapRow
        {
            AgencyId = town.Agency.Id,
            Month = recap.Month,
            EmployeeId = town.Ani.Id,
            LockId = recap.Id,
            UnitId = town.Section.Id,
            Nip = town.Ani.Nip,
            Name = town.Ani.Name,
            Grade = town.Ani.Grade,
            Position = town.Ani.Position,
            Days = [new(new(2026, 2, 2), "H", false, 12, "TL1", 0, null, 450, 438)],
            AbsentInYear = 0,
            LongestAbsence = 0,
        };
        var amendment = new RecapAmendment
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            LockId = recap.Id,
            EmployeeId = town.Ani.Id,
            Date = new(2026, 2, 2),
            Source = AmendmentSource.Correction,
            Reason = "Mesin sidik jari rusak.",
            MadeBy = town.Superior.Id,
            MadeAt = Town.At("10:00", new(2026, 3, 3)),
            Before = february.Days[0],
            After = february.Days[0] with { LateMinutes = 0, LateBucket = null, WorkedMinutes = 450 },
        };
        var march = WorkDay.Open(town.Ani, town.Section, new(2026, 3, 30), WorkMode.Office, Presets.Standing, null, Presets.Standing.Hours[0], Town.At("00:01", new(2026, 3, 30)));
        march.Close(Town.At("00:01", new(2026, 3, 31)));
        var place = await Api.InDatabase(async db =>
        {
            db.AddRange(recap, february, amendment, march, ramadan, transfer, import, row, open, finished, template, draft, report, delegation, holiday, access, draftPolicy, read, told, roster, asked, own, agreed, closure, call, silent, finding, control, correction, outage, draw, contact, waiting, browser, AtHome(town.Ani, 17), AtHome(town.Budi, 24));
            await db.SaveChangesAsync();
            return await db.HomePlaces.Where(p => p.AgencyId == town.Agency.Id && p.EmployeeId == town.Ani.Id).Select(p => p.Id).SingleAsync();
        });
        Guid[] rows = [transfer.Id, import.Id, town.Section.Id, town.Superior.Id, town.Ani.Id, town.Budi.Id, open.Id, finished.Id, template.Id, draft.Id, report.Id, delegation.Id, file, access.Id, place, draftPolicy.Id, told.Id, roster.Id, asked.Id, own.Id, agreed.Id, order, call.Id, silent.Id, finding.Id, control.Id, correction.Id, outage.Id, contact.Id, waiting.Id, browser.Id, recap.Id, amendment.Id];
        return new()
        {
            Town = town,
            Other = other,
            Task = open.Id,
            FinishedTask = finished.Id,
            Template = template.Id,
            Draft = draft.Id,
            Report = report.Id,
            File = file,
            Link = (string)uploaded["contentUrl"]!,
            HomePlace = place,
            Delegation = delegation.Id,
            PolicyDraft = draftPolicy.Id,
            Roster = roster.Id,
            AskedSwap = asked.Id,
            OwnSwap = own.Id,
            AgreedSwap = agreed.Id,
            Closure = closure.Id,
            TaskOrder = order,
            Call = call.Id,
            SilentCall = silent.Id,
            Finding = finding.Id,
            Control = control.Id,
            Correction = correction.Id,
            Outage = outage.Id,
            Contact = contact.Id,
            WaitingContact = waiting.Id,
            Browser = browser.Id,
            RecapLock = recap.Id,
            Holiday = holiday,
            Ramadan = ramadan.Id,
            Transfer = transfer.Id,
            Import = import.Id,
            Marks = [.. rows.Select(r => r.ToString()), town.Ani.Nip + town.Ani.Name, delegation.DecreeNumber],
        };
    }

    public static MultipartFormDataContent Upload() => new()
    {
        { new ByteArrayContent(Photo) { Headers = { ContentType = new("image/png") } }, "file", "foto.png" },
        { new StringContent("checkInPhoto"), "purpose" },
    };

    /// <summary>A number that nobody in the town has yet.</summary>
    public string NewNip() => $"199008172014032{Interlocked.Increment(ref _serial):000}";

    private static Call Rings(Town town, string time) => new()
    {
        AgencyId = town.Agency.Id,
        Id = Guid.CreateVersion7(),
        EmployeeId = town.Ani.Id,
        WorkDate = Town.Friday,
        Purpose = CallPurpose.SpotCheck,
        Medium = CallMedium.InApp,
        AskedBy = town.Superior.Id,
        AskedAt = Town.At(time),
        DueAt = Town.At(time).AddMinutes(5),
    };

    private static Assignment GiveTask(Town town) => new()
    {
        AgencyId = town.Agency.Id,
        Id = Guid.CreateVersion7(),
        EmployeeId = town.Ani.Id,
        AssignedBy = town.Superior.Id,
        AssignedAt = Town.At("06:30"),
        WorkDate = Town.Friday,
        Title = "Verifikasi berkas",
        ExpectedOutput = "Berkas",
        OutputUnit = "berkas",
        TargetQuantity = 1,
        PlannedMinutes = 60,
    };

    private static DailyReport Write(Town town, DateOnly date)
    {
        var report = new DailyReport { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), EmployeeId = town.Ani.Id, WorkDate = date };
        report.Save([new("Memverifikasi berkas", "Berkas", 1, "berkas", null, null, null, [], null)], null, Town.At("14:00", date));
        return report;
    }
}

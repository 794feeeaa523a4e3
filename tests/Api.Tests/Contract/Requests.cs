namespace WfhApi.Tests.Contract;

/// <summary>For whom an operation is there.</summary>
internal enum Audience
{
    /// <summary>Every person, no machine.</summary>
    People,

    /// <summary>Who leads others.</summary>
    Superiors,

    /// <summary>Who may read about others.</summary>
    Watchers,

    /// <summary>Who may read about others, and machines with the scope.</summary>
    WatchersAndMachines,
    PersonnelAdmins,

    /// <summary>Who makes rosters: heads and officers of offices, and personnel administrators.</summary>
    Planners,

    /// <summary>Leaders and personnel administrators.</summary>
    AgencyDeciders,

    /// <summary>Personnel administrators, and machines with the scope.</summary>
    PersonnelAdminsAndMachines,
}

/// <summary>What a caller of the audience meets who is not of Ani's part of the tree.</summary>
internal enum Reach
{
    /// <summary>The row does not exist for them: 404.</summary>
    Row,

    /// <summary>They read what is theirs, and nothing of Ani's section.</summary>
    List,

    /// <summary>Each row is refused by itself, as not found.</summary>
    Bulk,

    /// <summary>They act on themselves: no row of Ani can be named.</summary>
    Self,

    /// <summary>The whole agency reads it; another agency meets a 404.</summary>
    AgencyRow,

    /// <summary>The whole agency reads it; another agency reads its own.</summary>
    AgencyList,
}

/// <summary>A valid request on rows that exist, by somebody who may do it, and how others fare with the very same request.</summary>
/// <param name="Audience">For whom it is there.</param>
/// <param name="Rightful">Who may do it.</param>
/// <param name="Reach">What others of the audience meet.</param>
/// <param name="Path">The address below /api/v1.</param>
/// <param name="Body">What is sent.</param>
/// <param name="NotFound">The code with which a row that is out of reach does not exist.</param>
internal sealed record Request(
    Audience Audience,
    Func<Town, Employee> Rightful,
    Reach Reach,
    Func<World, string> Path,
    Func<World, object?>? Body = null,
    string NotFound = "not-found")
{
    /// <summary>The version to be sent as If-Match, as it stands now.</summary>
    public Func<World, WfhDb, Task<uint>>? Version { get; init; }
}

/// <summary>One entry for each operation of the contract. A new operation without one fails AuthorisationMatrixTests.</summary>
internal static class Requests
{
    private const string Friday = "2026-04-10";
    private const string Days = $"from=2026-04-09&to={Friday}";

    private static readonly object TaskFields = new { title = "Verifikasi berkas pindah", expectedOutput = "Berkas", outputUnit = "berkas", targetQuantity = 2, plannedMinutes = 90 };

    public static readonly IReadOnlyDictionary<string, Request> Of = new Dictionary<string, Request>
    {
        ["getMe"] = new(Audience.People, Ani, Reach.Self, _ => "/me"),
        ["acknowledgeNotice"] = new(Audience.People, Ani, Reach.Self, _ => "/me/notice-acknowledgements"),
        ["getMyDataAccesses"] = new(Audience.People, Ani, Reach.Self, _ => "/me/data-accesses"),

        ["getUnits"] = new(Audience.WatchersAndMachines, Superior, Reach.List, _ => "/units"),
        ["createUnit"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, _ => "/units", w => new { parentId = w.Town.Section.Id, code = "DISDUK-1A1", name = "Tim Loket", kind = "section" }, "unit-not-found"),
        ["changeUnit"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/units/{w.Town.Section.Id}", w => new
        {
            parentId = w.Town.Division.Id,
            code = "DISDUK-1A",
            name = "Seksi Identitas Penduduk",
            kind = "section",
            headEmployeeId = w.Town.Superior.Id,
            site = (object?)null,
            siteRadiusMetres = 150,
        }, "unit-not-found")
        {
            Version = (w, db) => db.Units.Where(u => u.AgencyId == w.Town.Agency.Id && u.Id == w.Town.Section.Id).Select(u => u.Version).SingleAsync(),
        },

        ["getEmployees"] = new(Audience.WatchersAndMachines, Superior, Reach.List, _ => "/employees"),
        ["getEmployee"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/employees/{w.Town.Ani.Id}", NotFound: "employee-not-found"),
        ["createEmployee"] = new(Audience.PersonnelAdminsAndMachines, PersonnelAdmin, Reach.Row, _ => "/employees", w => Person(w, w.NewNip()), "unit-not-found"),
        ["changeEmployee"] = new(Audience.PersonnelAdminsAndMachines, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}", w => Person(w, w.Town.Ani.Nip), "employee-not-found")
        {
            Version = (w, db) => db.Employees.Where(e => e.AgencyId == w.Town.Agency.Id && e.Id == w.Town.Ani.Id).Select(e => e.Version).SingleAsync(),
        },
        ["getHomePlaces"] = new(Audience.People, Ani, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/home-places", NotFound: "employee-not-found"),
        ["addHomePlace"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/home-places", _ => new
        {
            label = "Rumah orang tua",
            address = "Jl. Kenanga 2",
            point = new { latitude = -6.2, longitude = 106.81 },
            radiusMetres = 100,
            validFrom = Friday,
        }, "employee-not-found"),
        ["endHomePlace"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/home-places/{w.HomePlace}/end", _ => new { lastDay = Friday }),
        ["getDelegations"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/delegations?from={Friday}"),
        ["delegateHeadship"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, _ => "/delegations", w => new
        {
            unitId = w.Town.Section.Id,
            actingEmployeeId = w.Town.Budi.Id,
            kind = "plh",
            decreeNumber = "800/2-UJI",
            from = "2026-06-01",
            to = "2026-06-05",
        }, "unit-not-found"),
        ["endDelegation"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/delegations/{w.Delegation}/end", _ => new { lastDay = "2026-05-08" }),
        ["getTransfers"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/transfers", NotFound: "employee-not-found"),
        ["transferEmployee"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/transfers", w => new { unitId = w.Town.SisterSection.Id, from = "2026-07-01", decreeNumber = "800/3-UJI" }, "employee-not-found"),
        ["cancelTransfer"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/transfers/{w.Transfer}/cancel"),
        ["createHoliday"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Self, _ => "/holidays", _ => new { date = "2026-08-17", name = "Hari Kemerdekaan", kind = "national" }),
        ["changeHoliday"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/holidays/{w.Holiday.Id}", w => new { date = "2026-04-21", name = w.Holiday.Name, kind = "local" })
        {
            Version = (w, db) => db.Holidays.Where(h => h.AgencyId == w.Town.Agency.Id && h.Id == w.Holiday.Id).Select(h => h.Version).SingleAsync(),
        },
        ["deleteHoliday"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/holidays/{w.Holiday.Id}"),
        ["getRamadanPeriods"] = new(Audience.People, Ani, Reach.AgencyList, _ => "/ramadan-periods"),
        ["createRamadanPeriod"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Self, _ => "/ramadan-periods", _ => new { from = "2028-01-28", to = "2028-02-26" }),
        ["changeRamadanPeriod"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/ramadan-periods/{w.Ramadan}", _ => new { from = "2027-02-08", to = "2027-03-10" })
        {
            Version = (w, db) => db.RamadanPeriods.Where(p => p.AgencyId == w.Town.Agency.Id && p.Id == w.Ramadan).Select(p => p.Version).SingleAsync(),
        },
        ["deleteRamadanPeriod"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/ramadan-periods/{w.Ramadan}"),
        ["getImports"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.List, _ => "/imports"),
        ["startImport"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Self, _ => "/imports", _ => Tables.Import("holidays", "tanggal,nama,jenis", "2026-12-25,Natal,nasional")),
        ["getImport"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/imports/{w.Import}"),
        ["getImportRows"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/imports/{w.Import}/rows"),
        ["getImportErrors"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/imports/{w.Import}/errors"),
        ["applyImport"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/imports/{w.Import}/apply"),
        ["discardImport"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/imports/{w.Import}/discard"),
        ["getHolidays"] = new(Audience.People, Ani, Reach.AgencyList, _ => "/holidays?from=2026-04-01&to=2026-04-30"),

        ["getMyEligibility"] = new(Audience.People, Ani, Reach.Self, _ => $"/me/eligibility?date={Friday}"),
        ["getEligibility"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/employees/{w.Town.Ani.Id}/eligibility?date={Friday}", NotFound: "employee-not-found"),
        ["getPolicyPresets"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.AgencyList, _ => "/policies/presets"),
        ["draftPolicy"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, _ => "/policies", w => new { amendsPolicyId = (Guid?)null, content = Some.Circular(w.Town.Section.Id) }, "unit-not-found"),
        ["changePolicyDraft"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/policies/{w.PolicyDraft}", w => new { content = Some.Circular(w.Town.Section.Id) }) { Version = PolicyDraftVersion },
        ["discardPolicyDraft"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/policies/{w.PolicyDraft}"),
        ["activatePolicy"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/policies/{w.PolicyDraft}/activate") { Version = PolicyDraftVersion },
        ["revokePolicy"] = new(Audience.AgencyDeciders, PersonnelAdmin, Reach.Row, w => $"/policies/{w.Town.Policy.Id}/revoke", _ => new { from = "2026-04-13", reason = "Hasil evaluasi." }),
        ["decideOnPolicy"] = new(Audience.AgencyDeciders, PersonnelAdmin, Reach.Row, w => $"/policies/{w.Town.Policy.Id}/evaluation-decision", _ => new { decision = "continue", reason = "Target tercapai." })
        {
            Version = (w, db) => db.PolicyVersions.Where(p => p.AgencyId == w.Town.Agency.Id && p.Id == w.Town.Policy.Id).Select(p => p.RowVersion).SingleAsync(),
        },
        ["getPolicyEffect"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/policies/{w.Town.Policy.Id}/effect"),
        ["getPolicyEvaluation"] = new(Audience.Watchers, HeadOfOffice, Reach.AgencyRow, w => $"/policies/{w.Town.Policy.Id}/evaluation"),
        ["getEvaluationLetter"] = new(Audience.Watchers, HeadOfOffice, Reach.AgencyRow, w => $"/policies/{w.Town.Policy.Id}/evaluation/letter"),
        ["getPolicyAcknowledgements"] = new(Audience.Watchers, HeadOfOffice, Reach.AgencyRow, w => $"/policies/{w.Town.Policy.Id}/acknowledgements"),
        ["acknowledgePolicy"] = new(Audience.Superiors, HeadOfOffice, Reach.Row, w => $"/policies/{w.Town.Policy.Id}/acknowledge"),
        ["getMyNotifications"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/mine"),
        ["getMyDeliveries"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/deliveries/mine"),
        ["getContactSettings"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/settings"),
        ["changeContactSettings"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/settings", _ => new
        {
            topics = new[] { new { topic = "findings", email = "atOnce", whatsApp = "off", webPush = "atOnce" } },
            quietFrom = "20:00",
            quietTo = "06:00",
            digestAt = "06:30",
            language = "id",
        })
        {
            Version = (w, db) => db.ContactPreferences.Where(p => p.AgencyId == w.Town.Agency.Id && p.EmployeeId == w.Town.Ani.Id).Select(p => p.Version).SingleOrDefaultAsync(),
        },
        ["setContact"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/addresses/email", _ => new { address = $"{Guid.NewGuid():N}@kota.go.id" }),
        ["addBrowser"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/browsers", _ => new { endpoint = $"https://fcm.googleapis.com/fcm/send/{Guid.NewGuid():N}", publicKey = "BLc4xRzKlKORKWlbdgFaBrrPK3ydWAHo4M0gs0i1oEKgPpWC5cW8OCzVrOQRv", secret = "5I2Bu2oKdyy9CwL8QVF0NQ" }),
        ["confirmContact"] = new(Audience.People, Ani, Reach.Row, w => $"/notifications/contacts/{w.WaitingContact}/confirm", _ => new { code = "123456" }),
        ["tryContact"] = new(Audience.People, Ani, Reach.Row, w => $"/notifications/contacts/{w.Contact}/try"),
        ["removeContact"] = new(Audience.People, Ani, Reach.Row, w => $"/notifications/contacts/{w.Browser}"),
        ["getChannelHealth"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.List, _ => "/notifications/channels"),
        ["readNotifications"] = new(Audience.People, Ani, Reach.Self, _ => "/notifications/mine/read", _ => new { ids = (object?)null }),
        ["getPolicies"] = new(Audience.People, Ani, Reach.AgencyList, _ => $"/policies?on={Friday}"),
        ["getPolicy"] = new(Audience.People, Ani, Reach.AgencyRow, w => $"/policies/{w.Town.Policy.Id}"),
        ["getMyRosterDays"] = new(Audience.People, Ani, Reach.Self, _ => $"/roster-days/mine?{Days}"),
        ["getRosterDays"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/roster-days?date={Friday}"),

        ["changeRosterDays"] = new(Audience.Planners, Superior, Reach.Row, _ => "/roster-days/changes", w => new { employeeId = w.Town.Ani.Id, from = "2026-04-13", to = "2026-04-13", mode = "leave", reason = "Cuti tahunan" }, "employee-not-found"),
        ["getRosterChanges"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/roster-days/changes?from={Friday}&to=2026-04-30"),
        ["getRosters"] = new(Audience.Watchers, HeadOfOffice, Reach.List, _ => $"/rosters?month={Friday}"),
        ["getRosterGrid"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/rosters/grid?unitId={w.Town.Section.Id}&month={Friday}", NotFound: "unit-not-found"),
        ["generateRosters"] = new(Audience.Planners, HeadOfOffice, Reach.Row, _ => "/rosters/generate", w => new { unitId = w.Town.Office.Id, month = "2026-06-01" }, "unit-not-found"),
        ["getRosterRun"] = new(Audience.Planners, HeadOfOffice, Reach.Row, w => $"/rosters/runs/{w.Roster}"),
        ["changeRosterDraft"] = new(Audience.Planners, HeadOfOffice, Reach.Row, w => $"/rosters/{w.Roster}/days", w => new { changes = new[] { new { employeeId = w.Town.Ani.Id, date = "2026-05-08", home = true } } }) { Version = RosterVersion },
        ["publishRoster"] = new(Audience.Planners, HeadOfOffice, Reach.Row, w => $"/rosters/{w.Roster}/publish") { Version = RosterVersion },
        ["getSwaps"] = new(Audience.People, Ani, Reach.List, _ => "/roster-swaps"),
        ["getSwapCandidates"] = new(Audience.People, Ani, Reach.Self, _ => $"/roster-swaps/candidates?date={Friday}"),
        ["askSwap"] = new(Audience.People, Ani, Reach.Self, _ => "/roster-swaps", w => new { colleagueId = w.Town.Budi.Id, givenDate = "2026-04-17", takenDate = "2026-04-24", reason = "Keperluan keluarga" }),
        ["answerSwap"] = new(Audience.People, Ani, Reach.Row, w => $"/roster-swaps/{w.AskedSwap}/answer", _ => new { agrees = true }),
        ["withdrawSwap"] = new(Audience.People, Ani, Reach.Row, w => $"/roster-swaps/{w.OwnSwap}/withdraw"),
        ["decideSwap"] = new(Audience.Superiors, HeadOfDivision, Reach.Row, w => $"/roster-swaps/{w.AgreedSwap}/decide", _ => new { approves = false, note = "Jadwal padat." }),
        ["getClosures"] = new(Audience.People, Ani, Reach.List, _ => "/closures?from=2026-05-25&to=2026-05-31"),
        ["declareClosure"] = new(Audience.Planners, HeadOfOffice, Reach.Row, _ => "/closures", w => new { unitId = w.Town.Section.Id, from = "2026-06-08", to = "2026-06-10", reason = "Disinfeksi" }, "unit-not-found"),
        ["liftClosure"] = new(Audience.Planners, HeadOfOffice, Reach.Row, w => $"/closures/{w.Closure}/lift", _ => new { from = "2026-05-27" }),

        ["checkInNow"] = new(Audience.People, Ani, Reach.Row, _ => "/check-ins", w => new { kind = "out", photoFileId = w.File }, "file-not-found"),
        ["getMyCheckIns"] = new(Audience.People, Ani, Reach.Self, _ => $"/check-ins/mine?{Days}"),
        ["getCheckIns"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/check-ins?employeeId={w.Town.Ani.Id}&{Days}", NotFound: "employee-not-found"),

        ["draftTaskOrder"] = new(Audience.People, Ani, Reach.Row, _ => "/task-orders", w => new { content = Some.TaskOrder(Friday, Friday, w.Town.Ani) }, "employee-not-found"),
        ["changeTaskOrderDraft"] = new(Audience.People, Ani, Reach.Row, w => $"/task-orders/{w.TaskOrder}", w => new { content = Some.TaskOrder(Friday, Friday, w.Town.Ani) }) { Version = TaskOrderVersion },
        ["withdrawTaskOrder"] = new(Audience.People, Ani, Reach.Row, w => $"/task-orders/{w.TaskOrder}/withdraw", _ => new { reason = "Jadwal berubah." }),
        ["signTaskOrder"] = new(Audience.Superiors, HeadOfOffice, Reach.Row, w => $"/task-orders/{w.TaskOrder}/sign") { Version = TaskOrderVersion },
        ["signTaskOrders"] = new(Audience.Superiors, HeadOfOffice, Reach.Bulk, _ => "/task-orders/sign", w => new { orders = new[] { new { id = w.TaskOrder, version = 0 } } }),
        ["refuseTaskOrder"] = new(Audience.Superiors, HeadOfOffice, Reach.Row, w => $"/task-orders/{w.TaskOrder}/refuse", _ => new { reason = "Tugas belum jelas." }),
        ["getMyTaskOrders"] = new(Audience.People, Ani, Reach.Self, _ => "/task-orders/mine"),
        ["getTaskOrders"] = new(Audience.Watchers, HeadOfOffice, Reach.List, _ => $"/task-orders?date={Friday}"),
        ["getTaskOrder"] = new(Audience.People, HeadOfOffice, Reach.Row, w => $"/task-orders/{w.TaskOrder}"),
        ["getTaskOrderLetter"] = new(Audience.People, HeadOfOffice, Reach.Row, w => $"/task-orders/{w.TaskOrder}/letter"),

        ["getMyAssignments"] = new(Audience.People, Ani, Reach.Self, _ => $"/assignments/mine?{Days}"),
        ["getAssignments"] = new(Audience.WatchersAndMachines, Superior, Reach.List, w => $"/assignments?{Days}"),
        ["getAssignment"] = new(Audience.People, Superior, Reach.Row, w => $"/assignments/{w.Task}"),
        ["assignTasks"] = new(Audience.Superiors, Superior, Reach.Row, _ => "/assignments", w => new { workDate = Friday, employeeIds = new[] { w.Town.Ani.Id }, tasks = new[] { TaskFields } }, "employee-not-found"),
        ["changeTask"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/assignments/{w.Task}", _ => TaskFields)
        {
            Version = (w, db) => db.Assignments.Where(a => a.AgencyId == w.Town.Agency.Id && a.Id == w.Task).Select(a => a.Version).SingleAsync(),
        },
        ["acknowledgeTask"] = new(Audience.People, Ani, Reach.Row, w => $"/assignments/{w.Task}/acknowledge"),
        ["reportProgress"] = new(Audience.People, Ani, Reach.Row, w => $"/assignments/{w.Task}/progress", _ => new { doneQuantity = 1 }),
        ["completeTask"] = new(Audience.People, Ani, Reach.Row, w => $"/assignments/{w.Task}/complete", _ => new { doneQuantity = 1 }),
        ["acceptTask"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/assignments/{w.FinishedTask}/accept", _ => new { }),
        ["acceptTasks"] = new(Audience.Superiors, Superior, Reach.Bulk, _ => "/assignments/accept", w => new { ids = new[] { w.FinishedTask } }),
        ["returnTask"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/assignments/{w.FinishedTask}/return", _ => new { note = "Lampirkan daftarnya." }),
        ["cancelTask"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/assignments/{w.Task}/cancel", _ => new { reason = "Dialihkan." }),
        ["carryOverTasks"] = new(Audience.Superiors, Superior, Reach.Row, _ => "/assignments/carry-over", w => new { ids = new[] { w.Task }, to = World.Monday }),
        ["getTaskTemplates"] = new(Audience.Superiors, Superior, Reach.List, _ => "/task-templates"),
        ["createTaskTemplate"] = new(Audience.Superiors, Superior, Reach.Row, _ => "/task-templates", w => new
        {
            unitId = w.Town.Section.Id,
            title = "Rekap loket",
            expectedOutput = "Rekap",
            outputUnit = "dokumen",
            targetQuantity = 1,
            plannedMinutes = 60,
        }, "unit-not-found"),
        ["deleteTaskTemplate"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/task-templates/{w.Template}"),

        ["getMyDailyReport"] = new(Audience.People, Ani, Reach.Self, _ => $"/daily-reports/mine/{Friday}"),
        ["saveDailyReport"] = new(Audience.People, Ani, Reach.Row, _ => $"/daily-reports/mine/{Friday}", w => new
        {
            rows = new[]
            {
                new { activity = "Memverifikasi berkas", output = "Berkas", quantity = 1, outputUnit = "berkas", from = "08:00:00", to = "11:30:00", assignmentId = w.Task, fileIds = new[] { w.File }, remark = (string?)null },
            },
        }, "file-not-found")
        {
            Version = (w, db) => db.DailyReports.Where(r => r.AgencyId == w.Town.Agency.Id && r.Id == w.Draft).Select(r => r.Version).SingleAsync(),
        },
        ["submitDailyReport"] = new(Audience.People, Ani, Reach.Self, _ => $"/daily-reports/mine/{Friday}/submit"),
        ["getDailyReports"] = new(Audience.WatchersAndMachines, Superior, Reach.List, _ => $"/daily-reports?{Days}"),
        ["getDailyReport"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/daily-reports/{w.Report}"),
        ["acceptReports"] = new(Audience.Superiors, Superior, Reach.Bulk, _ => "/daily-reports/accept", w => new { ids = new[] { w.Report } }),
        ["returnReport"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/daily-reports/{w.Report}/return", _ => new { note = "Lengkapi bukti dukung." }),

        ["startCall"] = new(Audience.Superiors, Superior, Reach.Row, _ => "/calls", w => new { employeeId = w.Town.Budi.Id, purpose = "question", medium = "inApp", text = "Berapa berkas yang selesai?" }, "employee-not-found"),
        ["retryCall"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/calls/{w.SilentCall}/retry", _ => new { medium = "phone" }),
        ["recordCall"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/calls/{w.Call}/record", _ => new { answered = true, medium = "phone", statedPlace = "registeredHome" }),
        ["escalateCall"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/calls/{w.SilentCall}/escalate"),
        ["getCheckRounds"] = new(Audience.Superiors, Superior, Reach.List, _ => $"/calls/rounds?date={Friday}"),
        ["getCalls"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/calls?date={Friday}"),
        ["answerCall"] = new(Audience.People, Ani, Reach.Row, w => $"/calls/{w.Call}/answer", _ => new { text = "Saya di rumah." }),
        ["getMyCalls"] = new(Audience.People, Ani, Reach.Self, _ => $"/calls/mine?date={Friday}"),
        ["getCheckDraw"] = new(Audience.People, Ani, Reach.AgencyRow, _ => $"/calls/draws/{Friday}"),

        ["getFindings"] = new(Audience.Watchers, Superior, Reach.List, _ => "/findings?waiting=true"),
        ["decideOnFindings"] = new(Audience.Superiors, Superior, Reach.Bulk, _ => "/findings/decide", w => new { ids = new[] { w.Finding }, decision = "accept", note = "Alasan diterima." }),
        ["getMyFindings"] = new(Audience.People, Ani, Reach.Self, _ => $"/findings/mine?{Days}"),
        ["getFinding"] = new(Audience.People, Ani, Reach.Row, w => $"/findings/{w.Finding}"),
        ["replyToFinding"] = new(Audience.People, Ani, Reach.Row, w => $"/findings/{w.Finding}/reply", _ => new { text = "Listrik padam." }),

        ["getControls"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/controls?date={Friday}"),
        ["recordControls"] = new(Audience.Superiors, Superior, Reach.Bulk, _ => "/controls", w => new { controls = new[] { new { employeeId = w.Town.Ani.Id, note = "Baik." } } }),
        ["countersignControls"] = new(Audience.Superiors, HeadOfOffice, Reach.Bulk, _ => "/controls/countersign", w => new { ids = new[] { w.Control } }),

        ["askCorrection"] = new(Audience.People, Ani, Reach.Self, _ => "/corrections", _ => new { date = Friday, kind = "out", at = "2026-04-10T11:30:00+07:00", reason = "Lupa presensi pulang." }),
        ["withdrawCorrection"] = new(Audience.People, Ani, Reach.Row, w => $"/corrections/{w.Correction}/withdraw"),
        ["getMyCorrections"] = new(Audience.People, Ani, Reach.Self, _ => "/corrections/mine"),
        ["getCorrections"] = new(Audience.Watchers, Superior, Reach.List, _ => "/corrections?status=asked"),
        ["decideCorrection"] = new(Audience.Superiors, Superior, Reach.Row, w => $"/corrections/{w.Correction}/decide", _ => new { grants = true }),
        ["enterPresence"] = new(Audience.Planners, Superior, Reach.Self, _ => "/presence", w => new
        {
            date = "2026-04-09",
            source = "Daftar hadir bertanda tangan",
            reason = "Jaringan putus.",
            rows = new[] { new { nip = w.Town.Ani.Nip, @in = "07:20:00", @out = "16:10:00" } },
        }),
        ["declareOutage"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, _ => "/outages",
            w => new { unitId = w.Town.Section.Id, from = "2026-04-10T07:00:00+07:00", to = "2026-04-10T08:00:00+07:00", reason = "Pusat data padam." }, "unit-not-found"),
        ["withdrawOutage"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/outages/{w.Outage}/withdraw"),
        ["getOutages"] = new(Audience.Watchers, Superior, Reach.List, _ => "/outages"),

        ["getMyRecap"] = new(Audience.People, Ani, Reach.Self, _ => "/recaps/mine?month=2026-04-01"),
        ["getRecaps"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["getRecapSummary"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/summary?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["getPersonRecap"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/people/{w.Town.Ani.Id}?month=2026-02-01", NotFound: "employee-not-found"),
        ["getAmendments"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/amendments?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["getRecapLocks"] = new(Audience.Watchers, HeadOfOffice, Reach.List, _ => "/recaps/locks?month=2026-02-01"),
        ["exportRecapCsv"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/export.csv?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["exportRecapXlsx"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/export.xlsx?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["printRecap"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/recaps/export.pdf?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["lockRecaps"] = new(Audience.Planners, HeadOfOffice, Reach.Bulk, _ => "/recaps/locks", w => new { month = "2026-03-01", unitIds = new[] { w.Town.Office.Id } }, "unit-not-found"),
        ["unlockRecap"] = new(Audience.PersonnelAdmins, PersonnelAdmin, Reach.Row, w => $"/recaps/locks/{w.RecapLock}/unlock", _ => new { reason = "Data cuti belum lengkap." }),
        ["getTppExport"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/recaps/tpp-export?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["getTppFile"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/recaps/tpp-export.csv?month=2026-02-01&unitId={w.Town.Section.Id}", NotFound: "unit-not-found"),
        ["getDayProgress"] = new(Audience.WatchersAndMachines, Superior, Reach.List, _ => "/recaps/e-kinerja"),
        ["getMyReportSheet"] = new(Audience.People, Ani, Reach.Self, _ => "/daily-reports/mine/2026-04-09/sheet"),
        ["getDailyReportSheet"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/daily-reports/{w.Report}/sheet"),

        ["getMyExplanation"] = new(Audience.People, Ani, Reach.Self, _ => $"/work-days/mine/{Friday}/explanation"),
        ["getExplanation"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/work-days/{w.Town.Ani.Id}/{Friday}/explanation", NotFound: "employee-not-found"),
        ["getSuperiors"] = new(Audience.Watchers, HeadOfOffice, Reach.List, _ => $"/dashboards/superiors?date={Friday}"),

        ["uploadFile"] = new(Audience.People, Ani, Reach.Self, _ => "/files", _ => World.Upload()),
        ["getFile"] = new(Audience.People, Superior, Reach.Row, w => $"/files/{w.File}", NotFound: "file-not-found"),

        ["getMyDays"] = new(Audience.People, Ani, Reach.Self, _ => $"/work-days/mine?{Days}"),
        ["getMyDay"] = new(Audience.People, Ani, Reach.Self, _ => $"/work-days/mine/day?date={Friday}"),
        ["getWorkDays"] = new(Audience.WatchersAndMachines, Superior, Reach.List, _ => "/work-days"),
        ["getPersonDays"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/work-days/{w.Town.Ani.Id}?{Days}", NotFound: "employee-not-found"),
        ["getPersonDay"] = new(Audience.WatchersAndMachines, Superior, Reach.Row, w => $"/work-days/{w.Town.Ani.Id}/{Friday}", NotFound: "employee-not-found"),
        ["getLiveBoard"] = new(Audience.Watchers, Superior, Reach.List, _ => $"/dashboards/live-board?date={Friday}"),
        ["getFigures"] = new(Audience.People, Ani, Reach.Self, _ => "/figures"),
        ["getUnitBoard"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/dashboards/units/{w.Town.Section.Id}?date={Friday}", NotFound: "unit-not-found"),
        ["getUnitTrend"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/dashboards/units/{w.Town.Section.Id}/trend?{Days}", NotFound: "unit-not-found"),
        ["getUnitHeatMap"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/dashboards/units/{w.Town.Section.Id}/heat-map?{Days}&figure=onTime", NotFound: "unit-not-found"),
        ["getUnitGroups"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/dashboards/units/{w.Town.Section.Id}/groups?{Days}", NotFound: "unit-not-found"),
        ["getBoardRow"] = new(Audience.Watchers, Superior, Reach.Row, w => $"/dashboards/live-board/{w.Town.Ani.Id}?date={Friday}", NotFound: "employee-not-found"),
    };

    private static Employee Ani(Town town) => town.Ani;

    private static Employee Superior(Town town) => town.Superior;

    private static Employee HeadOfDivision(Town town) => town.HeadOfDivision;

    private static Employee HeadOfOffice(Town town) => town.HeadOfOffice;

    private static Task<uint> RosterVersion(World world, WfhDb db) =>
        db.Rosters.Where(r => r.AgencyId == world.Town.Agency.Id && r.Id == world.Roster).Select(r => r.Version).SingleAsync();

    private static Task<uint> PolicyDraftVersion(World world, WfhDb db) =>
        db.PolicyVersions.Where(p => p.AgencyId == world.Town.Agency.Id && p.Id == world.PolicyDraft).Select(p => p.RowVersion).SingleAsync();

    private static Task<uint> TaskOrderVersion(World world, WfhDb db) =>
        db.TaskOrders.Where(o => o.AgencyId == world.Town.Agency.Id && o.Id == world.TaskOrder).Select(o => o.Version).SingleAsync();

    private static Employee PersonnelAdmin(Town town) => town.PersonnelAdmin;

    private static object Person(World world, string nip) => new
    {
        nip,
        kind = "pns",
        name = "Ani Lestari, S.AP.",
        unitId = world.Town.Section.Id,
        position = "Pengadministrasi",
        level = "pelaksana",
        grade = "III/b",
        state = "active",
    };
}

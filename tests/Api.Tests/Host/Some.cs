namespace WfhApi.Tests.Host;

/// <summary>Bodies of requests with defaults, so that a test names only what it is about.</summary>
internal static class Some
{
    public static object CheckIn(
        string kind = "in",
        double latitude = -6.1754,
        double longitude = 106.8272,
        double accuracyMetres = 15,
        DateTimeOffset? deviceAt = null,
        Guid? photoFileId = null,
        bool offline = false) => new { kind, position = new { latitude, longitude, accuracyMetres }, deviceAt, photoFileId, offline };

    public static object Task(string title = "Memeriksa berkas pindah", int plannedMinutes = 240, decimal targetQuantity = 20, string? description = null, DateTimeOffset? dueAt = null) =>
        new { title, expectedOutput = "Berkas terperiksa", outputUnit = "berkas", targetQuantity, plannedMinutes, description, dueAt };

    public static object Assignment(DateOnly date, IEnumerable<Employee> people, params object[] tasks) =>
        new { workDate = date, employeeIds = people.Select(p => p.Id), tasks = tasks.Length == 0 ? [Task()] : tasks };

    public static object Row(
        string activity = "Memeriksa berkas",
        decimal quantity = 12,
        string output = "Berkas terperiksa",
        string outputUnit = "berkas",
        string? from = null,
        string? to = null,
        Guid? assignmentId = null,
        IEnumerable<Guid>? fileIds = null,
        string? remark = null) => new { activity, output, quantity, outputUnit, from, to, assignmentId, fileIds = fileIds ?? [], remark };

    public static object Report(string? obstacles = null, params object[] rows) => new { rows = rows.Length == 0 ? [Row()] : rows, obstacles };

    /// <summary>What an admin writes of a circular: the national one of 2026 unless a test names other rules.</summary>
    public static PolicyContent Circular(Guid scopeUnitId, string from = "2026-04-13", string to = "2026-12-31", PolicyRules? rules = null, string number = "800.1.5/2-UJI/2026") => new(
        number, "Penyesuaian tugas kedinasan", ["PermenPANRB 4/2025"], "Sekretaris Daerah", Day(from).AddDays(-3), Day(from), Day(to), scopeUnitId, rules ?? Presets.Get("jumat-2026").Rules);

    /// <summary>What somebody writes of a task order for these people; the rest is taken from the circular.</summary>
    public static object TaskOrder(string from, string to, params Employee[] people) => new
    {
        people = people.Select(p => new { employeeId = p.Id }),
        from,
        to,
        tasks = new[] { "Memeriksa berkas pindah datang." },
    };

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static MultipartFormDataContent Upload(byte[] content, string purpose = "evidence", string name = "bukti.jpg", string contentType = "image/jpeg")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new(contentType);
        return new() { { file, "file", name }, { new StringContent(purpose), "purpose" } };
    }
}

using System.Diagnostics;

namespace WfhApi.Data.Demo.Province;

internal static class ProvinceRows
{
    /// <summary>What the province came to: one line, to compare runs by.</summary>
    public static async Task<string> Line(WfhDb db, ProvinceSize size, TimeSpan elapsed)
    {
        var id = Ids.Of("agency", PlanOfProvince.Code);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        return $"{PlanOfProvince.Name}: {size.People} people, {size.Units} units, {size.Days} days; "
            + $"roster_day {await db.RosterDays.LongCountAsync(r => r.AgencyId == id)}, work_day {await db.WorkDays.LongCountAsync(d => d.AgencyId == id)}, "
            + $"check_in {await db.CheckIns.LongCountAsync(c => c.AgencyId == id)}, assignment {await db.Assignments.LongCountAsync(a => a.AgencyId == id)}, "
            + $"assignment_progress {await db.AssignmentProgress.LongCountAsync(p => p.AgencyId == id)}, daily_report {await db.DailyReports.LongCountAsync(r => r.AgencyId == id)} rows; "
            + $"{elapsed.TotalSeconds:0} s, peak working set {peak / 1024 / 1024} MB";
    }
}

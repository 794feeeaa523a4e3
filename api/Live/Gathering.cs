namespace WfhApi.Live;

/// <summary>
/// What changed for each group since it was last told. When a province checks in, hundreds of days change in a second, and whoever
/// watches all of it is told a few times in that second, not hundreds of times.
/// </summary>
internal sealed class Gathering
{
    /// <summary>Nobody reads more rows one by one; from there on a list is read again as a whole.</summary>
    public const int DaysMax = 50;

    private readonly Lock _gate = new();
    private Dictionary<string, Dictionary<(Guid Employee, DateOnly Date), WorkDayNews>> _groups = [];

    public void Add(IEnumerable<string> groups, WorkDayNews news)
    {
        lock (_gate)
        {
            foreach (var group in groups)
            {
                if (!_groups.TryGetValue(group, out var days))
                {
                    _groups[group] = days = [];
                }

                // One more than is told says that there were more.
                if (days.Count <= DaysMax)
                {
                    days[(news.EmployeeId, news.Date)] = news;
                }
            }
        }
    }

    /// <summary>Everything gathered, which is then forgotten.</summary>
    public IReadOnlyList<(string Group, WorkDaysNews News)> Take()
    {
        lock (_gate)
        {
            var taken = _groups;
            _groups = [];
            return [.. taken.Select(g => (g.Key, new WorkDaysNews([.. g.Value.Values.Take(DaysMax)], g.Value.Count > DaysMax)))];
        }
    }
}

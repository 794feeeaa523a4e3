using System.Linq.Expressions;

namespace WfhApi.Data;

/// <summary>The measures of one group of days.</summary>
/// <param name="People">Different people in the group, where they were asked for; else 0.</param>
internal sealed record TallyOf<TKey>(TKey Key, Tally Tally, int People);

/// <summary>Adds up the measures of many days in one SQL statement, from the same expressions that the domain runs over a few.</summary>
internal static class Tallies
{
    public static Task<List<TallyOf<TKey>>> Tallied<TKey>(this IQueryable<WorkDay> days, Expression<Func<WorkDay, TKey>> key, CancellationToken ct, bool people = false) =>
        days.Tallied(key, d => d, ct, people);

    /// <param name="day">Where in the source the work day is.</param>
    /// <param name="people">Counts different people too, which sorts each group.</param>
    public static async Task<List<TallyOf<TKey>>> Tallied<TSource, TKey>(
        this IQueryable<TSource> source, Expression<Func<TSource, TKey>> key, Expression<Func<TSource, WorkDay>> day, CancellationToken ct, bool people = false) =>
        (await source.GroupBy(key).Select(Selector<TSource, TKey>(day, people)).ToListAsync(ct)).ConvertAll(r => new TallyOf<TKey>(r.Key, new(r.Counts), r.People));

    private static Expression<Func<IGrouping<TKey, TSource>, Row<TKey>>> Selector<TSource, TKey>(Expression<Func<TSource, WorkDay>> day, bool people)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TSource>), "g");
        var counts = Measures.OfDay.Select(measure => (Expression)Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Sum), [typeof(TSource)], group,
            Expression.Lambda<Func<TSource, int>>(new Reading(measure.Parameters[0], day.Body).Visit(measure.Body), day.Parameters)));
        return Expression.Lambda<Func<IGrouping<TKey, TSource>, Row<TKey>>>(
            Expression.MemberInit(
                Expression.New(typeof(Row<TKey>)),
                Expression.Bind(typeof(Row<TKey>).GetProperty(nameof(Row<>.Key))!, Expression.Property(group, nameof(IGrouping<,>.Key))),
                Expression.Bind(typeof(Row<TKey>).GetProperty(nameof(Row<>.Counts))!, Expression.NewArrayInit(typeof(int), counts)),
                Expression.Bind(typeof(Row<TKey>).GetProperty(nameof(Row<>.People))!, people ? Different(group) : Expression.Constant(0))),
            group);

        Expression Different(ParameterExpression of)
        {
            var employee = Expression.Lambda<Func<TSource, Guid>>(Expression.Property(day.Body, nameof(WorkDay.EmployeeId)), day.Parameters);
            var ids = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TSource), typeof(Guid)], of, employee);
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Guid)], Expression.Call(typeof(Enumerable), nameof(Enumerable.Distinct), [typeof(Guid)], ids));
        }
    }

    private sealed class Reading(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    private sealed class Row<TKey>
    {
        public required TKey Key { get; init; }
        public required int[] Counts { get; init; }
        public required int People { get; init; }
    }
}

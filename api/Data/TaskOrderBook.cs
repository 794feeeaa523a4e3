using System.Buffers.Text;
using System.Security.Cryptography;

namespace WfhApi.Data;

/// <summary>Reads which task orders hold, and gives the numbers of those that are signed.</summary>
internal static class TaskOrderBook
{
    private const int RandomBytes = 24;
    private const int AgencyBytes = 16;

    /// <summary>Of these orders, those that name the person for the day, whatever their state.</summary>
    public static IQueryable<TaskOrder> Naming(this IQueryable<TaskOrder> orders, Guid agencyId, Guid employeeId, DateOnly date) => orders
        .Where(o => o.AgencyId == agencyId && o.People.Any(p => p.EmployeeId == employeeId))
        .Where(o => o.From <= date && date <= o.To && (o.Dates == null || o.Dates.Contains(date)));

    /// <summary>The same as a question of <see cref="PersonDay"/>: a row where a signed order names the person for the day.</summary>
    public const string SignedFor =
        """
        select 1 from task_order_person p join task_order o on o.agency_id = p.agency_id and o.id = p.task_order_id
        where p.agency_id = asked.agency_id and p.employee_id = asked.employee_id and o.status = 'Signed'
          and o."from" <= asked.date and asked.date <= o."to" and (o.dates is null or asked.date = any (o.dates))
        limit 1
        """;

    /// <summary>
    /// The next number of an office in a year. The row stays locked until the signature commits, so two signings of one moment
    /// follow each other; one that fails gives its number back.
    /// </summary>
    public static async Task<int> NextSerial(this WfhDb db, Guid agencyId, Guid officeId, int year, CancellationToken ct) => (await db.Database.SqlQuery<int>(
        $"""
        insert into letter_counter (agency_id, unit_id, year, last_serial) values ({agencyId}, {officeId}, {year}, 1)
        on conflict (agency_id, unit_id, year) do update set last_serial = letter_counter.last_serial + 1
        returning last_serial as "Value"
        """).ToListAsync(ct))[0];

    /// <summary>Names the agency, so that it is looked up by a key like every row, and is otherwise chance.</summary>
    public static string NewToken(Guid agencyId) => Base64Url.EncodeToString([.. agencyId.ToByteArray(bigEndian: true), .. RandomNumberGenerator.GetBytes(RandomBytes)]);

    /// <summary>The agency of a token; null where it is none of ours.</summary>
    public static Guid? AgencyOf(string token)
    {
        Span<byte> bytes = stackalloc byte[AgencyBytes + RandomBytes];
        return token.Length <= TaskOrder.TokenMaxLength && Base64Url.IsValid(token, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(token, bytes, out _)
            ? new Guid(bytes[..AgencyBytes], bigEndian: true)
            : null;
    }
}

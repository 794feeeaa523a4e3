using WfhApi.Letters;

namespace WfhApi.Features.Recaps;

/// <summary>
/// The month of a unit in the official layout, as a PDF of folio pages on their side: for up to 2,000 people. What is not locked bears
/// the word SEMENTARA. Whose line it holds reads in their own record that it was taken.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">The unit; all that I may see when left out.</param>
/// <param name="Search">Part of a name, or the beginning of a NIP.</param>
/// <param name="Warned">Only those of whom the law on absence says something.</param>
public sealed record PrintRecap(DateOnly Month, Guid? UnitId, string? Search, bool Warned) : IQuery<PrintedRecap>;

/// <summary>A PDF to be sent.</summary>
public sealed record PrintedRecap(string Name, byte[] Content);

public sealed record RecapTooLarge(int Max) : UnprocessableError("recap-too-large", new(
    $"Cetakan memuat paling banyak {Max} pegawai; pilih unit kerja yang lebih kecil atau unduh XLSX.", $"A print holds at most {Max} people; choose a smaller unit, or take the XLSX."));

internal sealed class PrintRecapValidator : AbstractValidator<PrintRecap>
{
    public PrintRecapValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
    }
}

internal sealed class PrintRecapHandler(WfhDb db, Caller caller, RecapBook book, LockReader locks, OpenedPersonalData opened, LetterFonts fonts, TimeProvider clock)
    : IRequestHandler<PrintRecap, Result<PrintedRecap>>
{
    private const int PeopleMax = 2000;

    public async Task<Result<PrintedRecap>> Handle(PrintRecap query, CancellationToken ct)
    {
        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var filter = new RecapFilter(Recap.FirstDay(query.Month), query.UnitId, query.Search, query.Warned);
        if (await book.Count(filter, ct) > PeopleMax)
        {
            return new RecapTooLarge(PeopleMax);
        }

        List<PersonMonth> people = [];
        await foreach (var chunk in book.Chunks(filter, ct))
        {
            people.AddRange(chunk);
        }

        await opened.Note([.. people.Select(p => p.EmployeeId)], OpenedData.Recap, filter.Month, ct);
        var changes = (await locks.Views(locks.Amendments(filter.Month, filter.UnitId), ct)).Where(a => people.Exists(p => p.EmployeeId == a.EmployeeId));
        var sheet = RecapSheet.Draw(
            await HeadOf(filter, people, ct),
            people.ConvertAll(p => new RecapSheetLine(p.Nip, p.Name, p.Grade, p.Days, p.Figures)),
            [.. changes.Select(a => new RecapSheetChange(a.EmployeeName, a.Date, $"{RecapWords.Of(a.Before)} → {RecapWords.Of(a.After)}", a.Reason, a.MadeByName, DateOnly.FromDateTime(a.MadeAt.DateTime)))],
            [.. (await book.DaysOff(filter.Month, ct)).Values.OrderBy(d => d.Date)],
            fonts);
        return new PrintedRecap($"{await book.FileName("rekap", filter, ct)}.pdf", sheet);
    }

    private async Task<RecapSheetHead> HeadOf(RecapFilter filter, List<PersonMonth> people, CancellationToken ct)
    {
        var units = await book.Units(ct);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == caller.AgencyId, ct);

        // Without a unit: the highest that holds everybody whom the caller may see, which is the first of their own.
        var unit = units[filter.UnitId ?? caller.Watches.OrderBy(id => units[id].Lineage.Length).First()];
        var office = units[unit.OfficeId];
        var now = clock.GetUtcNow();
        var signer = (await db.HeadsOf(caller.AgencyId, [unit.Id], unit.DayOf(now), ct)).TryGetValue(unit.Id, out var head)
            ? await db.Employees.Where(e => e.AgencyId == caller.AgencyId && e.Id == head).Select(e => new { e.Name, e.Nip, e.Position, e.Grade }).SingleAsync(ct)
            : null;
        Guid?[] held = [.. people.Select(p => p.LockId).Distinct()];
        var locked = held is [{ } one] ? await locks.Of(one, ct) : null;
        return new(
            agency.Name, office.ParentId is null ? null : office.Name, unit.Name, (agency.Numbering ?? LetterNumbering.Default).PlaceOf(agency.Name), filter.Month, unit.DayOf(now), now,
            locked is not null ? $"Dikunci {locked.LockedAt:dd-MM-yyyy HH.mm} oleh {locked.LockedByName}" : held.Length > 1 && !held.Contains(null) ? "Dikunci oleh setiap perangkat daerah" : null,
            signer is null ? null : new(signer.Position, signer.Name, signer.Nip, Grades.Rank(signer.Grade) is { } rank ? $"{rank} ({signer.Grade})" : signer.Grade));
    }
}

namespace WfhApi.Features.Circulars;

/// <summary>The circulars that are shipped, for an admin to start from.</summary>
public sealed record GetPolicyPresets : IQuery<IReadOnlyList<PolicyPreset>>;

/// <summary>A circular as a government announced it.</summary>
/// <param name="Code">Stable name of the preset.</param>
/// <param name="Title">Its title.</param>
/// <param name="Notes">How each requirement was read, with its id; or why the data does not hold it.</param>
/// <param name="Content">What to start from: its dates are those of the announcement, its scope is the whole agency. Where the announcement gave no number, it holds an ellipsis to be filled.</param>
public sealed record PolicyPreset(string Code, string Title, IReadOnlyList<PolicyPresetNote> Notes, PolicyContent Content);

/// <summary>How a requirement was read.</summary>
/// <param name="Source">Id of the requirement.</param>
/// <param name="Text">The reading, in the caller's language.</param>
public sealed record PolicyPresetNote(string Source, string Text);

internal sealed class GetPolicyPresetsHandler(WfhDb db, Caller caller) : IRequestHandler<GetPolicyPresets, Result<IReadOnlyList<PolicyPreset>>>
{
    public async Task<Result<IReadOnlyList<PolicyPreset>>> Handle(GetPolicyPresets query, CancellationToken ct)
    {
        var root = await db.Units.Where(u => u.AgencyId == caller.AgencyId && u.ParentId == null).Select(u => u.Id).SingleAsync(ct);
        return Presets.All.Select(p => new PolicyPreset(
            p.Code,
            p.Title.ToString(),
            [.. p.Notes.Select(n => new PolicyPresetNote(n.Source, n.Text.ToString()))],
            // A circular is written in Indonesian, whoever reads the list.
            new(p.Number ?? $"…/{p.IssuedOn.Year}", p.Title.Id, p.LegalBases, p.Signer, p.IssuedOn, p.EffectiveFrom, p.EffectiveTo ?? p.EffectiveFrom.AddYears(1).AddDays(-1), root, p.Rules)))
            .ToList();
    }
}

namespace WfhApi.Features.Boards;

/// <summary>What each figure of the boards and evaluations means: what is counted, out of what, from which columns, and why.</summary>
public sealed record GetFigures : IQuery<IReadOnlyList<FigureDefinition>>;

internal sealed class GetFiguresHandler : IRequestHandler<GetFigures, Result<IReadOnlyList<FigureDefinition>>>
{
    public Task<Result<IReadOnlyList<FigureDefinition>>> Handle(GetFigures query, CancellationToken ct) =>
        Task.FromResult<Result<IReadOnlyList<FigureDefinition>>>(Figures.Definitions.ToList());
}

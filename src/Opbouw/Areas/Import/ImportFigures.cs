using System.Text.Json.Serialization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Areas.Import;

/// <summary>Adds and changes published figures as a file says.</summary>
public sealed record ImportFigures(Guid CommandId, string FileHash, bool SkipWrongRows) : ICommand<ImportCounts>
{
    public static ProcessKind Process { get; } = new("areas.import-figures", "Cijfers inlezen", typeof(FiguresImported));

    [JsonIgnore]
    public IReadOnlyList<FigureRow> Rows { get; init; } = [];
}

internal sealed class ImportFiguresHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ImportFigures, ImportCounts>
{
    public async Task<Outcome<ImportCounts>> HandleAsync(ImportFigures command, CancellationToken ct)
    {
        if (!work.Actor.May(AreasRights.Import))
            return NothingThere.ForThisActor;

        var plan = FigureImportPlan.Make(await AreaTreeReader.ReadAsync(db, ct), command.Rows);
        if (plan.Problems.Count > 0 && !command.SkipWrongRows)
            return ImportRefusals.WrongRow(plan.Problems[0]);
        await new AreaStore(db).SaveAsync(plan.Figures, ct);
        trail.Record(new FiguresImported(command.CommandId, plan.Figures.Count));
        return new ImportCounts(plan.Figures.Count, 0, plan.Problems.Count, plan.ElsewhereCount);
    }
}

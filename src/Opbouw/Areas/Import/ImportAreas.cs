using System.Text.Json.Serialization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Areas.Import;

/// <summary>Adds and changes areas as a file says. The hash of the file stands for its rows in the receipt.</summary>
public sealed record ImportAreas(Guid CommandId, string FileHash, bool SkipWrongRows) : ICommand<ImportCounts>
{
    public static ProcessKind Process { get; } = new("areas.import-areas", "Gebieden inlezen", typeof(AreasImported));

    [JsonIgnore]
    public IReadOnlyList<AreaRow> Rows { get; init; } = [];
}

internal sealed class ImportAreasHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ImportAreas, ImportCounts>
{
    public async Task<Outcome<ImportCounts>> HandleAsync(ImportAreas command, CancellationToken ct)
    {
        if (!work.Actor.May(AreasRights.Import))
            return NothingThere.ForThisActor;

        var plan = AreaImportPlan.Make(await AreaTreeReader.ReadAsync(db, ct), command.Rows);
        if (plan.Problems.Count > 0 && !command.SkipWrongRows)
            return ImportRefusals.WrongRow(plan.Problems[0]);
        await new AreaStore(db).SaveAsync(plan, ct);
        trail.Record(new AreasImported(command.CommandId, plan.AddedCount, plan.ChangedCount));
        return new ImportCounts(plan.AddedCount, plan.ChangedCount, plan.Problems.Count);
    }
}

internal static class ImportRefusals
{
    public static Refusal WrongRow(ImportProblem problem) => new("areas.wrong-row", $"Er is niets ingelezen. {problem}");
}

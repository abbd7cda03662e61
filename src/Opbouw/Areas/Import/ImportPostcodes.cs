using System.Text.Json.Serialization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Areas.Import;

/// <summary>Says which areas lie in a postcode, as a file says.</summary>
public sealed record ImportPostcodes(Guid CommandId, string FileHash, bool SkipWrongRows) : ICommand<ImportCounts>
{
    public static ProcessKind Process { get; } = new("areas.import-postcodes", "Postcodes inlezen", typeof(PostcodesImported));

    [JsonIgnore]
    public IReadOnlyList<PostcodeRow> Rows { get; init; } = [];
}

internal sealed class ImportPostcodesHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ImportPostcodes, ImportCounts>
{
    public async Task<Outcome<ImportCounts>> HandleAsync(ImportPostcodes command, CancellationToken ct)
    {
        if (!work.Actor.May(AreasRights.Import))
            return NothingThere.ForThisActor;

        var plan = PostcodeImportPlan.Make(await AreaTreeReader.ReadAsync(db, ct), command.Rows);
        if (plan.Problems.Count > 0 && !command.SkipWrongRows)
            return ImportRefusals.WrongRow(plan.Problems[0]);
        await new AreaStore(db).SaveAsync(plan.Postcodes, ct);
        trail.Record(new PostcodesImported(command.CommandId, plan.Postcodes.Count));
        return new ImportCounts(plan.Postcodes.Count, 0, plan.Problems.Count);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Opbouw.Areas;
using Opbouw.Areas.Import;
using Opbouw.Shared.Acting;

namespace Opbouw.Commands;

/// <summary><c>opbouw areas import FILE</c>: areas, figures and postcodes from a file, with a progress bar and a list of errors per row.</summary>
public sealed class AreasCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Name = "areas";
    private const int Done = 0;
    private const int NothingImported = 1;
    private const int WrongUse = 2;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        if (arguments is not ["import", .. var rest])
            return await WrongAsync("Na areas komt import.");
        var (options, wrong) = AreasCommandOptions.Parse(rest);
        if (options is null)
            return await WrongAsync(wrong!);
        if (OneOrganisation.Choose(services, options.Organisation) is not { } organisation)
            return await WrongAsync(OneOrganisation.WhichOne(services));

        try
        {
            await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
            return await ImportAsync(scope.ServiceProvider, options, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"Het bestand {options.File} is niet te openen: {exception.Message}");
            return NothingImported;
        }
    }

    private async Task<int> ImportAsync(IServiceProvider scope, AreasCommandOptions options, CancellationToken ct)
    {
        await using var file = File.OpenRead(options.File);
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(file, ct));
        file.Position = 0;
        var progress = new ProgressBar(output, "Lezen", file.Length, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);
        var tree = await scope.GetRequiredService<OrganisationAreas>().TreeAsync(ct);
        var (id, skip) = (Guid.CreateVersion7(), options.SkipWrongRows);
        return options.Kind switch
        {
            AreasFileKind.Figures => await FinishAsync(
                scope, options, await FigureFile.ReadAsync(file, new FigureImportOptions(options.Year, options.Source, options.City), progress, ct),
                rows => FigureImportPlan.Make(tree, rows).Problems, rows => new ImportFigures(id, hash, skip) { Rows = rows }, ct),
            AreasFileKind.Postcodes => await FinishAsync(
                scope, options, await PostcodeFile.ReadAsync(file, ct),
                rows => PostcodeImportPlan.Make(tree, rows).Problems, rows => new ImportPostcodes(id, hash, skip) { Rows = rows }, ct),
            _ => await FinishAsync(
                scope, options, await AreaFile.ReadAsync(file, new AreaImportOptions(options.Year, options.City), progress, ct),
                rows => AreaImportPlan.Make(tree, rows).Problems, rows => new ImportAreas(id, hash, skip) { Rows = rows }, ct),
        };
    }

    private async Task<int> FinishAsync<TRow, TCommand>(
        IServiceProvider scope, AreasCommandOptions options, ImportResult<TRow> read,
        Func<IReadOnlyList<TRow>, IReadOnlyList<ImportProblem>> problemsOf, Func<IReadOnlyList<TRow>, TCommand> commandOf, CancellationToken ct)
        where TCommand : ICommand<ImportCounts>
    {
        var problems = read.Problems.Concat(problemsOf(read.Rows)).OrderBy(problem => problem.Row).ToList();
        var count = problems.Count + read.ProblemCount - read.Problems.Count;
        await TellAsync(read.Notes, problems, count);
        var rows = read.RowsToImport(options.SkipWrongRows);
        if (rows.Count == 0 || (count > 0 && !options.SkipWrongRows))
        {
            await errors.WriteLineAsync(count == 0 ? "Er staat niets in het bestand dat wij kunnen inlezen." : NothingDone(count));
            return NothingImported;
        }

        if (options.DryRun)
        {
            await output.WriteLineAsync(Dutch($"Er staan {rows.Count:N0} goede rijen in. Er is niets veranderd (--dry-run)."));
            return Done;
        }

        var outcome = await scope.GetRequiredService<Send<TCommand, ImportCounts>>().RunAsync(commandOf(rows), ct);
        return await TellAsync(outcome, read.ProblemCount);
    }

    private async Task<int> TellAsync(Outcome<ImportCounts> outcome, int skippedBefore)
    {
        if (outcome is not Outcome<ImportCounts>.Done { Value: var counts })
        {
            await errors.WriteLineAsync(outcome is Outcome<ImportCounts>.Refused { Refusal.Message: var message } ? message : "Er is niets ingelezen.");
            return NothingImported;
        }

        await output.WriteLineAsync(Dutch($"Klaar: {counts.Added:N0} ingelezen, {counts.Changed:N0} bijgewerkt, {counts.Skipped + skippedBefore:N0} overgeslagen."));
        if (counts.Elsewhere > 0)
            await output.WriteLineAsync(Dutch($"{counts.Elsewhere:N0} cijfers gaan over andere gemeenten en zijn niet bewaard."));
        return Done;
    }

    private async Task TellAsync(IEnumerable<string> notes, List<ImportProblem> problems, int count)
    {
        foreach (var note in notes)
            await output.WriteLineAsync(note);
        foreach (var problem in problems)
            await errors.WriteLineAsync(problem.ToString());
        if (count > problems.Count)
            await errors.WriteLineAsync(Dutch($"… en nog {count - problems.Count:N0} fouten."));
    }

    private async Task<int> WrongAsync(string message)
    {
        await errors.WriteLineAsync(message);
        await errors.WriteLineAsync(AreasCommandOptions.Usage);
        return WrongUse;
    }

    private static string NothingDone(int count) =>
        (count == 1 ? "Er is 1 fout." : Dutch($"Er zijn {count:N0} fouten.")) + " Er is niets ingelezen. Verbeter het bestand, of sla foute rijen over met --skip-wrong-rows.";

    private static string Dutch(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("nl-NL"));
}

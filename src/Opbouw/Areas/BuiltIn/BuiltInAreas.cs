using System.Reflection;
using Opbouw.Areas.Import;

namespace Opbouw.Areas.BuiltIn;

/// <summary>The areas a new organisation starts with: Almere in its city and country. Where each fact comes from is told in README.md beside this file.</summary>
public static class BuiltInAreas
{
    public const string City = "GM0034";

    public static Task<IReadOnlyList<AreaRow>> AreasAsync(CancellationToken ct) =>
        Read("almere.csv", (file, token) => AreaFile.ReadAsync(file, new AreaImportOptions(), null, token), ct);

    public static Task<IReadOnlyList<FigureRow>> FiguresAsync(CancellationToken ct) =>
        Read("almere-cijfers.csv", (file, token) => FigureFile.ReadAsync(file, new FigureImportOptions(), null, token), ct);

    public static Task<IReadOnlyList<PostcodeRow>> PostcodesAsync(CancellationToken ct) =>
        Read("almere-postcodes.csv", PostcodeFile.ReadAsync, ct);

    private static async Task<IReadOnlyList<TRow>> Read<TRow>(
        string name, Func<Stream, CancellationToken, Task<ImportResult<TRow>>> read, CancellationToken ct)
    {
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("Opbouw.Areas.BuiltIn." + name)
            ?? throw new InvalidOperationException($"{name} is not built into the program.");
        var result = await read(file, ct);
        return result.ProblemCount == 0 ? result.Rows : throw new InvalidOperationException($"{name}: {result.Problems[0]}");
    }
}

using System.Globalization;
using Opbouw.Bench.Web;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [Hello.Name, ..])
{
    await Hello.RunAsync(args);
    return;
}

// The published program from outside. Words choose parts; --program FILE measures a program that was published before.
var folder = Directory.CreateTempSubdirectory("opbouw-bench-");
try
{
    var given = Array.IndexOf(args, "--program");
    var program = given >= 0 ? args[given + 1] : await Publish.RunAsync(folder);
    var bench = new Bench(program, folder);
    var parts = new (string Name, Func<Task> Measure)[]
    {
        ("start", bench.StartAndMemoryAsync), ("sizes", bench.SizesAsync), ("kept", bench.KeptPageAsync), ("pages", bench.FromTheDatabaseAsync),
        ("large", bench.LargeAsync), ("saving", bench.SavingAsync), ("postgres", bench.PostgresAsync),
        ("copies", bench.CopiesAsync), ("organisations", () => new ManyOrganisations(program, folder).MeasureAsync()),
    };
    var chosen = parts.Where(part => args.Contains(part.Name)).ToList();
    if (args is not ["organisations"])
        await bench.PrepareAsync();
    foreach (var part in chosen.Count > 0 ? chosen : [.. parts])
        await part.Measure();
}
finally
{
    folder.Delete(recursive: true);
}

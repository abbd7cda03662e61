using System.Globalization;
using Opbouw;
using Opbouw.Bench.Signals;
using Opbouw.Shared.Modules;

// Related signals among 50,000 (or the numbers given), on SQLite: the time of the whole look-up as the page does it. "search" measures the search among 100,000 and "public" the one among 20,000 pages, "lists" a list of 50,000 as a file, "initiatives" the public list of 5,000, "paper" a request of a group as PDF and "offers" asks of groups held against offers.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
House.Open(OpbouwModules.All);
Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
if (args is [] or ["search"])
    await SearchBench.RunAsync(100_000);
if (args is [] or ["search"] or ["public"])
    await SearchBench.RunPublicAsync(20_000);
if (args is [] or ["lists"])
    await ListBench.RunAsync(50_000);
if (args is [] or ["initiatives"])
    await InitiativesBench.RunAsync(5_000);
if (args is [] or ["paper"])
    PaperBench.Run();
if (args is [] or ["offers"])
    MatchBench.Run((250, 1_000), (500, 2_000), (1_000, 4_000));
if (args is ["offers"] or ["search"] or ["public"] or ["lists"] or ["paper"] or ["initiatives"])
    return;
foreach (var signals in args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)) : [50_000])
    await RelatedBench.RunAsync(signals);

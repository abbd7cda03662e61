using Opbouw.Algorithms.Bench.DisclosureControl;

// The first word chooses what is measured: disclosure [country] [attack].
switch (args.FirstOrDefault() ?? "disclosure")
{
    case "disclosure":
        DisclosureBench.Run(args);
        return 0;
    default:
        Console.Error.WriteLine("Nothing to measure with that name. Known: disclosure [country] [attack].");
        return 1;
}

using Opbouw.Algorithms.Bench.DisclosureControl;

// dotnet run -c Release --project bench/Opbouw.Algorithms.Bench -- disclosure [country] [attack]
switch (args.FirstOrDefault())
{
    case "disclosure":
        DisclosureBench.Run(args);
        break;
    default:
        Console.WriteLine("disclosure [country] [attack]");
        break;
}

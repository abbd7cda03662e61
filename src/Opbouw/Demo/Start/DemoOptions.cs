using System.Globalization;
using Opbouw.Demo.Planning;

namespace Opbouw.Demo.Start;

/// <summary>What was typed behind <c>--demo</c>. Taken from the command line only: no setting can turn the demo on by accident.</summary>
public sealed record DemoOptions(ulong Seed, DemoSize Size, bool Fresh)
{
    /// <summary>The options, or null when the demo was not asked for; and the arguments that are left for the host.</summary>
    public static (DemoOptions? Demo, string[] HostArguments) Take(string[] args)
    {
        var rest = new List<string>();
        var (asked, fresh, size, seed) = (false, false, DemoSize.City, DemoPlanner.DefaultSeed);
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = Split(args, ref i);
            switch (name)
            {
                case "--demo": asked = true; break;
                case "--fresh": fresh = true; break;
                case "--size": size = DemoSize.Parse(value!); break;
                case "--seed": seed = ulong.Parse(value!, CultureInfo.InvariantCulture); break;
                default: rest.Add(args[i]); break;
            }
        }

        return asked ? (new DemoOptions(seed, size, fresh), [.. rest]) : (null, args);
    }

    /// <summary><c>--size load</c> and <c>--size=load</c> are the same; <c>--demo=true</c> is how a test host says it.</summary>
    private static (string Name, string? Value) Split(string[] args, ref int i)
    {
        var equals = args[i].IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return (args[i][..equals], args[i][(equals + 1)..]);
        return args[i] is "--size" or "--seed" && i + 1 < args.Length ? (args[i], args[++i]) : (args[i], null);
    }
}

using Opbouw.Keeping;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;

namespace Opbouw.Commands;

/// <summary><c>opbouw keep</c>: lets go now of what was kept long enough, or says what would go.</summary>
public sealed class KeepCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Name = "keep";
    private const int Done = 0;
    private const int HeldBack = 1;
    private const int WrongUse = 2;

    private const string Usage = """
        opbouw keep [keuzes]
          --dry-run              zegt alleen wat er weg zou gaan
          --organisation NAAM    alleen deze organisatie; anders allemaal
        """;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var dry = arguments.Contains("--dry-run");
        var all = services.GetRequiredService<OrganisationRegistry>().All;
        var chosen = arguments.Where(argument => argument != "--dry-run").ToArray() switch
        {
            [] => all,
            ["--organisation", var id] => [.. all.Where(known => known.Id == id)],
            _ => [],
        };
        if (chosen.Count == 0)
        {
            await errors.WriteLineAsync(OneOrganisation.WhichOne(services));
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        var ended = Done;
        foreach (var organisation in chosen)
            ended = Math.Max(ended, await RunAsync(organisation, dry, ct));
        return ended;
    }

    private async Task<int> RunAsync(Organisation organisation, bool dry, CancellationToken ct)
    {
        await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
        var keeper = scope.ServiceProvider.GetRequiredService<Keeper>();
        var now = scope.ServiceProvider.GetRequiredService<LocalTime>().Now;
        var lines = dry ? await keeper.LookAsync(now, ct) : await keeper.RunAsync(now, ct);
        await output.WriteLineAsync($"{organisation.Id}: {(lines.Count == 0 ? "niets is lang genoeg bewaard." : dry ? "dit zou weggaan:" : "opgeruimd:")}");
        foreach (var line in lines)
            await output.WriteLineAsync($"  {Words(line)}");
        return lines.Any(line => line.IsHeldBack) ? HeldBack : Done;
    }

    private static string Words(KeepLine line)
    {
        var dates = line.Count is { Oldest: { } oldest, Newest: { } newest } ? $", van {oldest.ToString("d MMMM yyyy", LocalTime.Dutch)} tot en met {newest.ToString("d MMMM yyyy", LocalTime.Dutch)}" : "";
        var held = line.IsHeldBack ? " — tegengehouden: te veel tegelijk. De privacyfunctionaris beslist." : "";
        return string.Create(LocalTime.Dutch, $"{line.Count.Due:N0} van {line.Count.Total:N0} {line.Rule.Dutch} ({line.Rule.Retention.Dutch}, vanaf {line.Rule.Since}){dates}{held}");
    }
}

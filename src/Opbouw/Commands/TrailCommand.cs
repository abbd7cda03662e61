using Opbouw.Shared.Organisations;
using Opbouw.Shared.Trail.Sealing;

namespace Opbouw.Commands;

/// <summary><c>opbouw trail verify</c>: computes every seal again; 1 when something was changed, with the batch.</summary>
public sealed class TrailCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Name = "trail";
    private const int Intact = 0;
    private const int Changed = 1;
    private const int WrongUse = 2;

    private string? seal;

    private const string Usage = """
        opbouw trail verify [keuzes]
          --organisation NAAM    alleen deze organisatie; anders allemaal
          --seal ZEGEL           of dit zegel, uit de mail van een getuige, nog klopt
        """;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var all = services.GetRequiredService<OrganisationRegistry>().All;
        var chosen = arguments switch
        {
            ["verify"] => all,
            ["verify", "--seal", var kept] when all.Count == 1 => Keep(all, kept),
            ["verify", "--organisation", var id, "--seal", var kept] => Keep([.. all.Where(known => known.Id == id)], kept),
            ["verify", "--organisation", var id] => [.. all.Where(known => known.Id == id)],
            _ => [],
        };
        if (chosen.Count == 0)
        {
            await errors.WriteLineAsync(arguments is ["verify", ..] ? $"Kies uit: {string.Join(", ", all.Select(known => known.Id))}." : "Na trail komt verify.");
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        var ended = Intact;
        foreach (var organisation in chosen)
            ended = Math.Max(ended, await VerifyAsync(organisation, ct));
        return ended;
    }

    private IReadOnlyList<Organisation> Keep(IReadOnlyList<Organisation> chosen, string kept)
    {
        seal = kept;
        return chosen;
    }

    private async Task<int> VerifyAsync(Organisation organisation, CancellationToken ct)
    {
        await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
        var report = await scope.ServiceProvider.GetRequiredService<TrailCheck>().RunAsync(ct);
        foreach (var fault in report.Faults)
            await errors.WriteLineAsync($"{organisation.Id}: {fault.Dutch}");
        if (seal is { } kept && !await scope.ServiceProvider.GetRequiredService<TrailCheck>().HoldsAsync(kept, ct))
        {
            await errors.WriteLineAsync($"{organisation.Id}: zegel {kept} staat niet in het logboek. Het logboek is vervangen, of het zegel is niet goed overgetypt.");
            return Changed;
        }

        if (report.Faults.Count > 0)
            return Changed;
        await output.WriteLineAsync($"{organisation.Id}: logboek heel. {report.Rows} regels, {report.Seals} zegels. Laatste zegel: {report.NewestSeal ?? "nog geen"}. Bewaar dit op papier.");
        return Intact;
    }
}

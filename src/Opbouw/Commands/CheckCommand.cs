using Opbouw.Shared.Organisations;
using Opbouw.Upkeep;

namespace Opbouw.Commands;

/// <summary><c>opbouw check</c>: is everything in order? 1 when something is not.</summary>
public sealed class CheckCommand(IServiceProvider services, TextWriter output)
{
    public const string Name = "check";

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var ended = 0;
        foreach (var organisation in services.GetRequiredService<OrganisationRegistry>().All.Where(known => arguments is not ["--organisation", var id] || known.Id == id))
        {
            await output.WriteLineAsync(organisation.Id);
            foreach (var line in await LinesAsync(organisation, ct))
            {
                await output.WriteLineAsync($"  {Sign(line.State)} {line.Title}: {line.Words}");
                ended = line.State == CheckState.Bad ? 1 : ended;
            }
        }

        return ended;
    }

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Good => "goed  ",
        CheckState.Attention => "let op",
        _ => "FOUT  ",
    };

    private async Task<IReadOnlyList<CheckLine>> LinesAsync(Organisation organisation, CancellationToken ct)
    {
        try
        {
            await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
            return await scope.ServiceProvider.GetRequiredService<HouseCheck>().RunAsync(ct);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.Data.Common.DbException or IOException)
        {
            return [new CheckLine("database", "Database", CheckState.Bad, exception.Message)];
        }
    }
}

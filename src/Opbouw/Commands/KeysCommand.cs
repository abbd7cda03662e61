using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;

namespace Opbouw.Commands;

/// <summary><c>opbouw keys</c>: opens every key once, or wraps them all in the master key of now.</summary>
public sealed class KeysCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Name = "keys";
    private const int Done = 0;
    private const int NotReadable = 1;
    private const int WrongUse = 2;

    private const string Usage = """
        opbouw keys check  [--organisation NAAM]   kijkt of elke sleutel opengaat
        opbouw keys rotate [--organisation NAAM]   pakt elke sleutel in met de hoofdsleutel van nu
        """;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var id = arguments switch { [_] => "", [_, "--organisation", var chosen] => chosen, _ => null };
        if (id is null || arguments[0] is not ("check" or "rotate"))
        {
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        var all = services.GetRequiredService<OrganisationRegistry>().All;
        var about = id.Length == 0 ? all : [.. all.Where(known => known.Id == id)];
        if (about.Count == 0)
        {
            await errors.WriteLineAsync(OneOrganisation.WhichOne(services));
            return WrongUse;
        }

        foreach (var organisation in about)
        {
            if (!await RunAsync(arguments[0] == "rotate", organisation, ct))
                return NotReadable;
        }

        return Done;
    }

    private async Task<bool> RunAsync(bool rotate, Organisation organisation, CancellationToken ct)
    {
        await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
        var keys = scope.ServiceProvider.GetRequiredService<DataKeys>();
        try
        {
            if (rotate)
                await output.WriteLineAsync($"{organisation.Id}: {await keys.RotateAsync(ct)} sleutels opnieuw ingepakt.");
            await output.WriteLineAsync($"{organisation.Id}: {await keys.CheckAsync(ct)} sleutels, alle gaan open.");
            return true;
        }
        catch (MasterKeyMissingException exception)
        {
            await errors.WriteLineAsync($"{organisation.Id}: {exception.Message}");
            return false;
        }
    }
}

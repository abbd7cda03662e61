using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Opbouw.Demo.Reading;
using Opbouw.Demo.Writing;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Start;

/// <summary>Fills the demo before the door opens, and prints the address and the log-ins once it is open.</summary>
internal sealed class DemoOpening(
    DemoFill fill, DemoOptions options, OrganisationRegistry organisations, DataDirectory directory, IServer server, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService
{
    private readonly string password = DemoPassword.New();

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var organisation = organisations.All.Single();
        if (options.Fresh)
            StartAnew(organisation);
        await fill.FillAsync(organisation, options, password, cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var refusals = DemoRules.AddressRefusals(addresses).ToList();
        if (refusals.Count > 0)
        {
            refusals.ForEach(Console.Error.WriteLine);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return Task.CompletedTask;
        }

        DemoLogInTable.Print(Console.Out, addresses.FirstOrDefault() ?? "http://localhost", OrganisationReader.Read(), password);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Only ever the demo's own folder; a PostgreSQL schema is left alone.</summary>
    private void StartAnew(Organisation organisation) =>
        Directory.Delete(Path.GetDirectoryName(directory.DatabaseOf(organisation.Id))!, recursive: true);
}

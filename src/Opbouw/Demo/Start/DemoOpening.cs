using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Opbouw.Demo.FillDemo;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Demo.Start;

/// <summary>Fills the demo before the door opens, and prints the address and the log-ins once it is open.</summary>
internal sealed class DemoOpening(
    IServiceScopeFactory scopes, DemoOptions options, OrganisationRegistry organisations, DemoLogIns logIns, DataDirectory directory, LocalTime time,
    IServer server, IHostApplicationLifetime lifetime, TextWriter console) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var organisation = organisations.All.Single();
        if (options.Fresh)
            StartAnew(organisation);

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        await SendAsync<FillDemo.FillDemo, DemoFilled>(scope, new FillDemo.FillDemo(Guid.CreateVersion7(), options.Seed, time.Today, options.Size), cancellationToken);
        await SendAsync<OpenDemo.OpenDemo, Nothing>(scope, new OpenDemo.OpenDemo(Guid.CreateVersion7()), cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var refusals = DemoRules.AddressRefusals(addresses).ToList();
        if (refusals.Count == 0)
        {
            DemoLogInTable.Print(console, addresses.FirstOrDefault() ?? "", organisations.All.Single().Name, logIns);
            return Task.CompletedTask;
        }

        refusals.ForEach(Console.Error.WriteLine);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task SendAsync<TCommand, TResult>(AsyncServiceScope scope, TCommand command, CancellationToken ct)
        where TCommand : ICommand<TResult>
    {
        var outcome = await scope.ServiceProvider.GetRequiredService<Send<TCommand, TResult>>().RunAsync(command, ct);
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The demo could not be opened: {outcome}");
    }

    /// <summary>Only ever the demo's own folder; a PostgreSQL schema is left alone.</summary>
    private void StartAnew(Organisation organisation) =>
        Directory.Delete(Path.GetDirectoryName(directory.DatabaseOf(organisation.Id))!, recursive: true);
}

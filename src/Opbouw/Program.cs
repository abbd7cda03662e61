using System.Globalization;
using Opbouw;
using Opbouw.Commands;
using Opbouw.Demo.Start;
using Opbouw.People;
using Opbouw.Shared;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Watching;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = LocalTime.Dutch;
House.Open(OpbouwModules.All);

var (demo, hostArguments) = DemoOptions.Take(args);
// Installed, its files stand beside the program, whatever folder a command is given from; in the clone they stand in the project.
var installed = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = hostArguments, ContentRootPath = installed });
// One file with settings; what the environment or the command line says goes before it.
if (Environment.GetEnvironmentVariable("OPBOUW_SETTINGS") is { Length: > 0 } settings)
    builder.Configuration.AddJsonFile(Path.GetFullPath(settings), optional: false).AddEnvironmentVariables().AddCommandLine(hostArguments);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.AddQuietLogs(builder.Configuration);
// Not published (./do run): the compressed files stand where the build left them. Published: nothing to find, nothing done.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddFloor().AddHouseMetrics(builder.Configuration);
foreach (var module in House.Modules)
    module.AddServices(builder.Services);
builder.Services.AddOpbouwUi()
    .AddMvcOptions(mvc => mvc.Filters.Add<PageRightsFilter>());
if (demo is not null && builder.AddDemo(demo) is { Count: > 0 } refusals)
{
    foreach (var refusal in refusals)
        await Console.Error.WriteLineAsync(refusal);
    return 1;
}

var app = builder.Build();
if (args is [AreasCommand.Name, .. var rest])
    return await new AreasCommand(app.Services, Console.Out, Console.Error).RunAsync(rest, CancellationToken.None);

if (args is [TrailCommand.Name, .. var about])
    return await new TrailCommand(app.Services, Console.Out, Console.Error).RunAsync(about, CancellationToken.None);

if (args is [KeysCommand.Name, .. var doing])
    return await new KeysCommand(app.Services, Console.Out, Console.Error).RunAsync(doing, CancellationToken.None);

if (args is [KeepCommand.Name, .. var how])
    return await new KeepCommand(app.Services, Console.Out, Console.Error).RunAsync(how, CancellationToken.None);

if (args is [CheckCommand.Name, .. var which])
    return await new CheckCommand(app.Services, Console.Out).RunAsync(which, CancellationToken.None);

if (args is [LostPhoneCommand.Name, .. var whom])
    return await new LostPhoneCommand(app.Services, Console.Out, Console.Error).RunAsync(whom, CancellationToken.None);

if (args is [BouncesCommand.Name, .. var returned])
    return await new BouncesCommand(app.Services, Console.OpenStandardInput(), Console.Out, Console.Error).RunAsync(returned, CancellationToken.None);

if (BackupCommand.Takes(args))
    return await new BackupCommand(app.Services, Console.Out, Console.Error).RunAsync(args, CancellationToken.None);

if (app.Services.GetRequiredService<WorkAccountIssuers>().Refusals is { Count: > 0 } wrong)
    throw new InvalidOperationException($"Opbouw start niet. {string.Join(' ', wrong)}");

using var running = app.Services.GetRequiredService<DataDirectory>().TakeShared();
app.UseForwardedHeaders();
app.UseLanguageInPath();
app.UseOpbouwHeaders();
app.UseHealthDoor();
app.UseOpbouwUi();
app.UseMiddleware<OrganisationMiddleware>();
app.UsePageKeeping();
app.UseTranslatedPages();
app.UseAuthentication();
app.UseAuthorization();
app.UseLargeUploads();
app.MapOpbouwUi();
await app.RunAsync();
return Environment.ExitCode;

public partial class Program;

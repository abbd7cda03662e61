using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Opbouw.Shared.Outgoing;

namespace Opbouw.Shared.Watching;

/// <summary>Sends the meters to a collector (OTLP over HTTP). Off until an address is given; nothing listens for them.</summary>
public static class Metrics
{
    private const string Address = "Opbouw:Metrics:Otlp";

    public static bool AreOn(IConfiguration configuration) => configuration[Address] is { Length: > 0 };

    public static IServiceCollection AddHouseMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<HouseMeters>();
        services.AddSingleton<LookAtHouse>();
        services.AddHostedService(provider => provider.GetRequiredService<LookAtHouse>());
        if (!AreOn(configuration))
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService("opbouw", serviceInstanceId: Guid.NewGuid().ToString("N")))
            .WithMetrics(metrics => metrics
                .AddMeter(HouseMeters.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddOtlpExporter((exporter, reader) =>
                {
                    exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                    exporter.Endpoint = new Uri(configuration[Address]!);
                    exporter.HttpClientFactory = () => new OutgoingDoor(configuration).Open();
                    exporter.Headers = configuration["Opbouw:Metrics:Headers"];
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000 * configuration.GetValue("Opbouw:Metrics:Seconds", 60);
                }));
        return services;
    }
}

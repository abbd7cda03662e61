using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Organisations;

/// <summary>
/// <c>/gezond</c> for monitors, under any host name: 200 when this process can keep what people write, 503 when not. Says nothing more: what is wrong
/// stands on the administrator's page.
/// </summary>
public static class HealthDoor
{
    public const string Address = "/gezond";
    private const long LeastRoom = 100_000_000;

    public static IApplicationBuilder UseHealthDoor(this IApplicationBuilder app) => app.Map(Address, door => door.Run(async context =>
    {
        var isWell = await IsWellAsync(context.RequestServices, context.RequestAborted);
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(isWell ? "gezond\n" : "niet gezond\n", context.RequestAborted);
    }));

    private static async Task<bool> IsWellAsync(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            return new DriveInfo(services.GetRequiredService<DataDirectory>().Root).AvailableFreeSpace > LeastRoom
                && await services.GetRequiredService<DatabaseOpener>().AnswersAsync(ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence;

/// <summary>What a module puts into an organisation's database at its first start, or adds after an upgrade. Safe to run again.</summary>
public interface ISeed
{
    Task SeedAsync(OpbouwDb db, Organisation organisation, CancellationToken ct);
}

internal static class NewOrganisation
{
    public static async Task SeedAsync(IServiceProvider services, WorkContext work, OpbouwDb db)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<ISeed>())
        {
            await seed.SeedAsync(db, work.Organisation, CancellationToken.None);
            await db.SaveChangesAsync();
        }
    }
}

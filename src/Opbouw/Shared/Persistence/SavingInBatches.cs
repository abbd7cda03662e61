namespace Opbouw.Shared.Persistence;

/// <summary>For handlers that add thousands of rows at once: saves what was added so far and lets go of it, so that memory stays flat.</summary>
public static class SavingInBatches
{
    public static async Task SaveBatchAsync(this OpbouwDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}

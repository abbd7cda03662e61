using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Demo.Start;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals.Cards;

namespace Opbouw.Demo.Writing;

/// <summary>
/// Writes the plan into the demo's database: one piece of work in the write lane, so that it is there whole or not at all,
/// in large batches, so that it takes seconds.
/// </summary>
public sealed class DemoFill(WriteLanes lanes, LocalTime time, IPasswordHasher<Account> hasher)
{
    private const int BatchSize = 2_000;

    /// <summary>Fills an empty demo; one that was filled before only gets the new password.</summary>
    /// <returns>Whether it was empty.</returns>
    public Task<bool> FillAsync(Organisation organisation, DemoOptions options, string password, CancellationToken ct)
    {
        // One hash for all: the password is the same, and thirty slow hashes would make a newcomer wait.
        var passwordHash = hasher.HashPassword(null!, password);
        return lanes.RunAsync(organisation, Actor.House, async (services, token) =>
        {
            var db = services.GetRequiredService<OpbouwDb>();
            var isEmpty = !await db.Set<Team>().AnyAsync(token);
            if (isEmpty)
                await WriteAsync(services, DemoPlanner.Make(options.Seed, time.Today, options.Size), options, passwordHash, token);
            else
                await db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, passwordHash), token);
            return isEmpty;
        }, _ => true, ct);
    }

    private static async Task WriteAsync(
        IServiceProvider services, DemoPlan plan, DemoOptions options, string passwordHash, CancellationToken ct)
    {
        var db = services.GetRequiredService<OpbouwDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var keys = new DemoKeys(plan, new DemoIds(options.Seed), await DemoAreas.ByNameAsync(ct));
        var trail = new DemoTrail(db, keys);

        new PeopleFill(db, keys, passwordHash).Fill();
        await SaveAsync(db, ct);
        var field = new FieldWorkFill(db, keys, trail);
        field.FillFindSpots();
        await SaveAsync(db, ct);
        await InBatches(plan.Contacts, field.FillContacts);
        var bundles = new BundlesFill(db, keys, trail);
        foreach (var planned in plan.Bundles)
            bundles.Start(planned);
        await SaveAsync(db, ct);
        var signals = new SignalsFill(db, keys, trail, services.GetRequiredService<ICardCodePepper>());
        await InBatches(plan.Signals, signals.Fill);

        async Task InBatches<T>(IEnumerable<T> planned, Action<IEnumerable<T>> fill)
        {
            foreach (var batch in planned.Chunk(BatchSize))
            {
                fill(batch);
                await SaveAsync(db, ct);
            }
        }
    }

    /// <summary>Forgetting what was saved keeps the memory of a large fill flat.</summary>
    private static async Task SaveAsync(OpbouwDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Persistence;

/// <summary>
/// The database of one organisation, seen by one actor. Query filters of the modules read <see cref="Me"/>, <see cref="MyTeams"/> and
/// <see cref="MyPartner"/>, so that what an actor may not see is not there in any list, count or look-up.
/// </summary>
/// <remarks>Reading contexts cannot save. Writing happens in the write lane only (<see cref="Acting.Send{TCommand,TResult}"/>).</remarks>
public abstract class OpbouwDb(DbContextOptions options, WorkContext work) : DbContext(options)
{
    /// <summary>The account that is asking; empty for visitors.</summary>
    public AccountId Me => work.Actor.Account;

    /// <summary>The account that is asking, and the absent colleagues it stands in for.</summary>
    public AccountId[] ForWhom => work.Actor.ForWhom;

    /// <summary>Teams whose records the actor may read.</summary>
    public TeamId[] MyTeams => work.Actor.Teams;

    /// <summary>The partner organisation the actor speaks for; empty for everybody else.</summary>
    public PartnerId MyPartner => work.Actor.Partner ?? default;

    /// <summary>The house itself: jobs, migrations, imports.</summary>
    public bool IsHouse => work.Actor.Kind == ActorKind.House;

    /// <summary>Works for the organisation (not a partner, funder, resident or visitor).</summary>
    public bool IsStaff => work.Actor.Kind is ActorKind.Staff or ActorKind.House;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseOutsideTheLane();
        if (PublicVersion.IsRaisedBy(ChangeTracker))
            Raise(await Set<PublicVersion>().FindAsync([PublicVersion.OnlyRow], cancellationToken));
        var touched = SearchIndex.TouchedBy(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (touched.Count == 0)
            return saved;
        await SearchIndex.FollowAsync(this, touched, cancellationToken);
        return saved + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <exception cref="NotSupportedException">Always: what goes with a change (kept pages, the search index) is read while saving.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        FloorMapping.Map(modelBuilder, this);
        foreach (var module in House.Modules)
            module.Map(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreIdsAsGuids(typeof(OpbouwDb).Assembly);
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private void Raise(PublicVersion? version)
    {
        if (version is null)
            Add(new PublicVersion { Number = 1 });
        else
            version.Number++;
        work.ChangedSomethingPublic = true;
    }

    private void RefuseOutsideTheLane()
    {
        if (!work.IsWriting)
            throw new InvalidOperationException("Changes are saved in the write lane, inside an open trail. Send a command instead.");
    }
}

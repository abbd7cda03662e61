using Microsoft.EntityFrameworkCore;
using Opbouw.Lists.ShowList;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;

namespace Opbouw.Lists;

/// <summary>Lists as a table with the columns somebody wants, kept under a name, taken along as a file or on paper.</summary>
public sealed class ListsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddHandler<KeepList, SavedListId, SavedListHandler>();
        services.AddHandler<DropList, Nothing, SavedListHandler>();
        services.AddHandler<TakeList, Nothing, TakeListHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
        var list = model.Entity<SavedList>();
        list.ToTable("lists_saved_list").HasKey(l => l.Id);
        list.Property(l => l.Name).HasMaxLength(SavedList.LongestName);
        list.Property(l => l.Address).HasMaxLength(SavedList.LongestAddress);
        list.HasIndex(l => l.AccountId);
        list.HasQueryFilter(l => db.IsHouse || l.AccountId == db.Me);
        list.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, l => l.Id, l => l.AccountId, l => l.Name, l => l.Address);
        list.GoesWithAccount("bewaarde lijsten", l => l.AccountId);
        list.HasWords("een bewaarde lijst", [l => l.Id], _ => null, [l => l.Name]);
    }
}

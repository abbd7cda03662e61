using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

/// <summary>Nothing of a group is read by the team: the filters let the house through only, and <see cref="GroupDoor"/> who is in it.</summary>
internal static class GroupsMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db) => MapMembers(model, db);

    private static void MapMembers(ModelBuilder model, OpbouwDb db)
    {
        var member = model.Entity<GroupMember>();
        member.ToTable("groups_member").HasKey(m => m.Id);
        member.Property(m => m.CallName).HasMaxLength(GroupMember.LongestName);
        member.Property(m => m.Hello).HasMaxLength(GroupMember.LongestHello);
        member.HasIndex(m => m.InitiativeId);
        member.HasOne<Initiative>().WithMany().HasForeignKey(m => m.InitiativeId);
        member.HasQueryFilter(m => db.IsHouse);
        member.Classify(Sensitivity.Internal, Retention.WithoutWords, m => m.Id, m => m.InitiativeId, m => m.Kind, m => m.WantsMail, m => m.AskedOn, m => m.AdmittedOn, m => m.LeftOn, m => m.SeenOn, m => m.IsTrusted);
        member.Classify(Sensitivity.Personal, Retention.OneYear, m => m.CallName, m => m.Hello, m => m.Mail);
        member.GoesBlankByDay(Retention.OneYear, "wie in een groep zit", "de laatste keer dat iemand iets deed", _ => m => m.SeenOn);
        member.HasWords("iemand in een groep", [m => m.Id], m => m.AskedOn, [m => m.CallName, m => m.Hello]);
    }
}

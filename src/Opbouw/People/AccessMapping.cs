using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.People;

/// <summary>How people get in: second factor, recovery codes.</summary>
internal static class AccessMapping
{
    private static readonly Retention WithTheAccount = Retention.OneYearAfterLeaving;

    public static void Map(ModelBuilder model)
    {
        var factor = model.Entity<SecondFactor>();
        factor.ToTable("people_second_factor").HasKey(f => f.AccountId);
        factor.Property(f => f.SealedKey).HasMaxLength(600);
        factor.Classify(Sensitivity.Internal, WithTheAccount, f => f.AccountId, f => f.SetUpAt, f => f.LastUsedStep, f => f.WrongCodes, f => f.RestsUntil);
        factor.Classify(Sensitivity.Sensitive, WithTheAccount, f => f.SealedKey);

        var code = model.Entity<RecoveryCode>();
        code.ToTable("people_recovery_code").HasKey(c => new { c.AccountId, c.CodeHash });
        code.Property(c => c.CodeHash).HasMaxLength(64);
        code.Classify(Sensitivity.Internal, WithTheAccount, c => c.AccountId, c => c.UsedAt);
        code.Classify(Sensitivity.Sensitive, WithTheAccount, c => c.CodeHash);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>Accounts and sessions, with the tables ASP.NET Core Identity asks for.</summary>
internal static class AccountMapping
{
    private static readonly Retention AfterLeaving = Retention.OneYearAfterLeaving;

    public static void Map(ModelBuilder model)
    {
        MapAccount(model);
        MapIdentityParts(model);
        MapSession(model);
        MapLogInTurn(model);
        MapDevices(model);
    }

    private static void MapAccount(ModelBuilder model)
    {
        var account = model.Entity<Account>();
        account.ToTable("people_account");
        account.HasKey(a => a.Id);
        account.Ignore(a => a.AccountId);
        account.Ignore(a => a.NeedsSecondFactor);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.Property(a => a.Name).HasMaxLength(120);
        account.Property(a => a.UserName).HasMaxLength(256);
        account.Property(a => a.NormalizedUserName).HasMaxLength(256);
        account.Property(a => a.Email).HasMaxLength(256);
        account.Property(a => a.NormalizedEmail).HasMaxLength(256);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
        account.Classify(Sensitivity.Internal, Retention.WithoutWords, a => a.Id, a => a.Kind, a => a.Partner, a => a.EndedAt, a => a.TwoFactorEnabled,
            a => a.EmailConfirmed, a => a.PhoneNumberConfirmed, a => a.LockoutEnabled, a => a.LockoutEnd, a => a.AccessFailedCount, a => a.ConcurrencyStamp);
        account.Classify(Sensitivity.Personal, AfterLeaving, a => a.Name, a => a.UserName, a => a.NormalizedUserName, a => a.Email, a => a.NormalizedEmail, a => a.PhoneNumber);
        account.Classify(Sensitivity.Sensitive, AfterLeaving, a => a.PasswordHash, a => a.SecurityStamp);
        account.GoesBlank(AfterLeaving, "namen van wie vertrok", "het vertrek", _ => a => a.EndedAt, new() { [nameof(Account.Name)] = "Oud-collega" });
    }

    private static void MapIdentityParts(ModelBuilder model)
    {
        var claim = model.Entity<IdentityUserClaim<Guid>>();
        claim.ToTable("people_account_claim").HasKey(c => c.Id);
        claim.Classify(Sensitivity.Internal, AfterLeaving, c => c.Id, c => c.UserId, c => c.ClaimType, c => c.ClaimValue);
        claim.GoesWithAccount("kenmerken van accounts", c => c.UserId);
        claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);

        var login = model.Entity<IdentityUserLogin<Guid>>();
        login.ToTable("people_account_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Classify(Sensitivity.Personal, AfterLeaving, l => l.LoginProvider, l => l.ProviderKey, l => l.ProviderDisplayName, l => l.UserId);
        login.GoesWithAccount("andere manieren van inloggen", l => l.UserId);
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);

        var token = model.Entity<IdentityUserToken<Guid>>();
        token.ToTable("people_account_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Classify(Sensitivity.Sensitive, AfterLeaving, t => t.UserId, t => t.LoginProvider, t => t.Name, t => t.Value);
        token.GoesWithAccount("sleutels van accounts", t => t.UserId);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }

    private static void MapSession(ModelBuilder model)
    {
        var session = model.Entity<Session>();
        session.ToTable("people_session");
        session.HasKey(s => s.Id);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.AccountId);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        session.Property(s => s.KeyHash).HasMaxLength(64);
        session.Property(s => s.Device).HasMaxLength(120);
        session.Ignore(s => s.LastUsedAt);
        session.Classify(Sensitivity.Internal, Retention.WithTheSession, s => s.Id, s => s.AccountId, s => s.IsComplete, s => s.StartedAt, s => s.EndsAt, s => s.IdleMinutes, s => s.ProvedAt);
        session.Classify(Sensitivity.Personal, Retention.WithTheSession, s => s.Device, s => s.IdleEndsAt);
        session.Classify(Sensitivity.Sensitive, Retention.WithTheSession, s => s.KeyHash);
        session.Goes(Retention.WithTheSession, "sessies", "het aflopen", _ => s => s.EndsAt);
    }

    private static void MapDevices(ModelBuilder model)
    {
        var device = model.Entity<KnownDevice>();
        device.ToTable("people_known_device").HasKey(d => new { d.AccountId, d.KeyHash });
        device.Property(d => d.KeyHash).HasMaxLength(64);
        device.Classify(Sensitivity.Personal, AfterLeaving, d => d.AccountId, d => d.LastOn);
        device.Classify(Sensitivity.Sensitive, AfterLeaving, d => d.KeyHash);
        device.GoesWithAccount("bekende apparaten", d => d.AccountId);

        var passkey = model.Entity<Passkey>();
        passkey.ToTable("people_passkey").HasKey(p => p.Id);
        passkey.HasIndex(p => p.CredentialId).IsUnique();
        passkey.HasIndex(p => p.AccountId);
        passkey.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
        passkey.Property(p => p.CredentialId).HasMaxLength(1023);
        passkey.Classify(Sensitivity.Internal, AfterLeaving, p => p.Id, p => p.AccountId, p => p.SignCount, p => p.IsBackupEligible, p => p.IsBackedUp, p => p.AddedAt);
        passkey.Classify(Sensitivity.Personal, AfterLeaving, p => p.Name, p => p.LastUsedOn);
        passkey.Classify(Sensitivity.Sensitive, AfterLeaving, p => p.CredentialId, p => p.PublicKey);
        passkey.GoesWithAccount("toegangssleutels", p => p.AccountId);
    }

    private static void MapLogInTurn(ModelBuilder model)
    {
        var turn = model.Entity<LogInTurn>();
        turn.ToTable("people_log_in_turn").HasKey(t => t.Key);
        turn.Property(t => t.Key).HasMaxLength(64);
        turn.HasIndex(t => t.LastAt);
        turn.Classify(Sensitivity.Internal, Retention.ThirtyDays, t => t.Tries, t => t.LastAt);
        turn.Classify(Sensitivity.Personal, Retention.ThirtyDays, t => t.Key);
        turn.Goes(Retention.ThirtyDays, "mislukte keren inloggen", "de laatste keer", _ => t => t.LastAt);
    }
}

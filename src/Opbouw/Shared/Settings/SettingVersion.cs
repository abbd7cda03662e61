using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Settings;

/// <summary>What an organisation chose for one part, from a day on. Never changed: the next choice is the next version.</summary>
public sealed class SettingVersion
{
    public const int LongestWhy = 300;

    public required string Part { get; init; }

    /// <summary>1, 2, 3; version 0 is the usual value and is not kept.</summary>
    public required int Number { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    public required string Text { get; init; }

    public required string Why { get; init; }

    public AccountId? Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The version that was put back.</summary>
    public int? PutBack { get; init; }
}

public static class SettingVersions
{
    /// <summary>What was in force on a day: the choice with the latest first day; of two for the same day the newest.</summary>
    public static IOrderedQueryable<SettingVersion> InForceOn(this IQueryable<SettingVersion> versions, string part, DateOnly day) =>
        versions.Where(version => version.Part == part && version.From <= day).OrderByDescending(version => version.From).ThenByDescending(version => version.Number);

    /// <summary>Inside the write lane, and for whoever has no clock of its own.</summary>
    public static async Task<T> SettingOnAsync<T>(this OpbouwDb db, SettingKind<T> kind, DateOnly day, CancellationToken ct)
        where T : class =>
        await db.Set<SettingVersion>().AsNoTracking().InForceOn(kind.Code, day).Select(version => version.Text).FirstOrDefaultAsync(ct) is { } text ? kind.Read(text) : kind.Usual;
}

internal static class SettingMapping
{
    public static void Map(ModelBuilder model)
    {
        var version = model.Entity<SettingVersion>();
        version.ToTable("settings_version").HasKey(v => new { v.Part, v.Number });
        version.Property(v => v.Part).HasMaxLength(60);
        version.Property(v => v.Why).HasMaxLength(SettingVersion.LongestWhy);
        // Public, so that kept pages and every node hear of it: names of themes, terms and colours are read by anybody.
        version.Classify(Sensitivity.Public, Retention.WithTheOrganisation, v => v.Part, v => v.Number, v => v.From, v => v.Text);
        version.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, v => v.At, v => v.PutBack);
        version.Classify(Sensitivity.Personal, Retention.FiveYears, v => v.Actor, v => v.Why);
        version.GoesBlank(Retention.FiveYears, "redenen bij instellingen", "het veranderen", _ => v => v.At);
    }
}

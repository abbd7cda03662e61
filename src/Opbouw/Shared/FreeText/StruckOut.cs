using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.FreeText;

public enum StruckBy
{
    /// <summary>Who wrote it.</summary>
    Author,
    PrivacyOfficer,

    /// <summary>An old copy was put back, and the house struck again what had been struck.</summary>
    House,
}

/// <summary>Something was taken out of the words of a record. Says when and by which role; never what.</summary>
public sealed class StruckOut
{
    public required Guid Id { get; init; }

    /// <summary>The contact, signal, bundle, question or whatever it was.</summary>
    public required Guid Record { get; init; }

    public required DateTimeOffset At { get; init; }

    public required StruckBy By { get; init; }

    /// <summary>In how many texts.</summary>
    public required int Places { get; init; }
}

internal static class StruckOutMapping
{
    public static void Map(ModelBuilder model)
    {
        var struck = model.Entity<StruckOut>();
        struck.ToTable("text_struck_out").HasKey(s => s.Id);
        struck.HasIndex(s => s.Record);
        struck.Classify(Sensitivity.Internal, Retention.FiveYears, s => s.Id, s => s.Record, s => s.At, s => s.By, s => s.Places);
        Keeping.KeepRules.Goes(struck, Retention.FiveYears, "aantekeningen bij wat doorgestreept is", "het doorstrepen", _ => s => s.At);
    }
}

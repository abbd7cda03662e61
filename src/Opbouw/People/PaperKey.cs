using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct PaperKeyId(Guid Value) : IEntityId
{
    public static PaperKeyId New() => new(Guid.CreateVersion7());
}

/// <summary>A code on paper with which a resident without mail comes in, until a day. A worker made it and can take it back; the database keeps the hash.</summary>
public sealed class PaperKey
{
    /// <summary>Groups of four digits: 66 bits, out of reach of guessing, also for who stole the table.</summary>
    public const int Groups = 5;
    public const int UsualDays = 90;
    public const int MostDays = 366;

    public required PaperKeyId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required AccountId MadeBy { get; init; }

    public required string CodeHash { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>The last day on which it works.</summary>
    public required DateOnly Until { get; init; }

    public DateOnly? RevokedOn { get; set; }

    public bool WorksOn(DateOnly day) => RevokedOn is null && Until >= day;

    public static string HashOf(string typed) => SecretCode.Hash($"paper {SecretCode.OnlyDigits(typed)}");
}

/// <summary>Who let a resident have an account: the worker who sees it in her list.</summary>
public sealed class ResidentInvite
{
    public required AccountId AccountId { get; init; }

    public required AccountId InvitedBy { get; init; }

    public required DateOnly On { get; init; }
}

using Opbouw.Shared.Persistence;

namespace Opbouw.Openness;

public readonly record struct RegisterEntryId(Guid Value) : IEntityId
{
    public static RegisterEntryId New() => new(Guid.CreateVersion7());
}

/// <summary>One line of the public register. It has no account and no person, so that the public page has nothing to hide.</summary>
public sealed class RegisterEntry
{
    /// <summary>The request it tells of.</summary>
    public required RegisterEntryId Id { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required string Recipient { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required DisclosureRule Rule { get; init; }

    public required bool IsAgreed { get; init; }

    /// <summary>Why not, or with what the decider added.</summary>
    public string? Because { get; init; }

    public DateOnly? GivenOn { get; set; }

    /// <summary>The day on which a right was taken back.</summary>
    public DateOnly? EndedOn { get; set; }

    public static RegisterEntry Of(DataRequest request, Func<DateTimeOffset, DateOnly> day) => new()
    {
        Id = new RegisterEntryId(request.Id.Value),
        AskedOn = day(request.AskedAt),
        DecidedOn = day(request.DecidedAt!.Value),
        Recipient = request.Recipient,
        What = request.What,
        Why = request.Why,
        Rule = request.Rule,
        IsAgreed = request.State == RequestState.Agreed,
        Because = request.Because,
        GivenOn = request.GivenAt is { } given ? day(given) : null,
    };
}

/// <summary>How many files with a list staff took along for their own work in a month. Published by a job, from the trail.</summary>
public sealed class FilesTaken
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Code of the list: <c>signalen</c>.</summary>
    public required string List { get; init; }

    public required int Files { get; set; }
}

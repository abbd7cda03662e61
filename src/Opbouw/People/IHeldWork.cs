using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>Work of a module that lies with one worker, and that must lie with another when she leaves.</summary>
public interface IHeldWork
{
    /// <summary>Every open piece of this worker, whoever asks: ask only after <see cref="Colleagues.MayActForAsync"/>.</summary>
    Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct);

    /// <summary>Makes one piece somebody else's. With nobody to go to, the words of a private note are erased.</summary>
    Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct);
}

/// <summary>One piece of work, said without its words: a leader reads it too.</summary>
/// <param name="Kind">One word: terugbellen, ronde, vraag, notitie.</param>
/// <param name="About">Place, partner or theme.</param>
/// <param name="IsPrivate">Only the worker herself decides whether it passes on, and to whom.</param>
public sealed record HeldPiece(string Kind, Guid Record, string About, DateOnly? On, TeamId Team, bool IsPrivate = false)
{
    /// <summary>The words, of a private note only; for the worker herself.</summary>
    public string? Words { get; init; }

    public string Key => $"{Kind}-{Record}";
}

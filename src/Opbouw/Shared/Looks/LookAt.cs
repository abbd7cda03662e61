using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Looks;

/// <summary>Somebody is about to read about these people. One row for a whole list.</summary>
/// <param name="Client">The session: which device, without saying where it was.</param>
/// <param name="Consents">Consents the look rests on; empty for who keeps the record herself.</param>
public sealed record NoteLook(Guid CommandId, LookKind Kind, IReadOnlyList<Guid> People, LookReason Why, string Client, IReadOnlyList<Guid> Consents) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("trail.look", "Naar gegevens van bewoners kijken", typeof(LookedAtPeople));

    string? ICommand<Nothing>.Reason => Why.ToString();
}

/// <summary>The fields of NEN 7513 that the row of the trail does not have by itself (time, user and reason it has).</summary>
/// <param name="ResponsibleFor">Accounts the user stands in for today.</param>
public sealed record LookedAtPeople(
    Guid LookId, LookKind Kind, IReadOnlyList<Guid> People, IReadOnlyList<string> Roles, IReadOnlyList<Guid> ResponsibleFor, string Organisation, string Client,
    IReadOnlyList<Guid> Consents, bool Emergency) : DomainEvent
{
    /// <summary>The person, or the look itself when it was a list.</summary>
    public override Guid Subject => People is [var one] ? one : LookId;
}

public sealed class NoteLookHandler(WorkContext work, OpenTrail trail) : IHandle<NoteLook, Nothing>
{
    public Task<Outcome<Nothing>> HandleAsync(NoteLook command, CancellationToken ct)
    {
        trail.Record(new LookedAtPeople(command.CommandId, command.Kind, command.People, work.Actor.Roles, [.. work.Actor.StandsInFor.Keys.Select(account => account.Value)],
            work.Organisation.Id, command.Client, command.Consents, command.Why == LookReason.Emergency));
        return Task.FromResult<Outcome<Nothing>>(default(Nothing));
    }
}

/// <summary>
/// The one way to read about people: writes down who looks, and only then hands out the keys. What can not be written down is not shown.
/// </summary>
public sealed class LookAt(DataKeys keys, CurrentSession session, Send<NoteLook, Nothing> send)
{
    /// <returns>Keys for exactly these people; none when the look could not be kept.</returns>
    public async Task<OpenKeys> AsAsync(LookKind kind, IReadOnlyCollection<Guid> people, LookReason why, CancellationToken ct, IReadOnlyList<Guid>? consents = null)
    {
        if (people.Count == 0)
            return OpenKeys.None;
        return await NoteAsync(kind, people, why, ct, consents) is { } refusal ? OpenKeys.Refuse(refusal) : await keys.OpenAsync(people, ct);
    }

    /// <summary>For data that no key of a person closes: accounts, people at partners.</summary>
    /// <returns>Why it could not be written down; then nothing may be shown.</returns>
    public async Task<Refusal?> NoteAsync(LookKind kind, IReadOnlyCollection<Guid> people, LookReason why, CancellationToken ct, IReadOnlyList<Guid>? consents = null)
    {
        var look = new NoteLook(Guid.CreateVersion7(), kind, [.. people.Distinct()], why, session.Session?.Id.Value.ToString() ?? "", consents ?? []);
        return await send.RunAsync(look, ct) is Outcome<Nothing>.Refused { Refusal: var refusal } ? refusal : null;
    }
}

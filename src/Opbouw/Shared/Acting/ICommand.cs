using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Acting;

/// <summary>A wish to change something. The id is made by whoever starts the action; the same id twice is the same action once.</summary>
/// <typeparam name="TResult">What the actor gets back: ids, no texts. Stored with the receipt; mark one-time secrets with JsonIgnore.</typeparam>
public interface ICommand<TResult>
{
    static abstract ProcessKind Process { get; }

    Guid CommandId { get; }

    /// <summary>Code from a list that says why, for processes that ask for it.</summary>
    string? Reason => null;

    /// <summary>For whom this is done, when somebody acts for another: a channel or function, never a name.</summary>
    string? OnBehalfOf => null;
}

/// <summary>Carries out one kind of command: load (what this actor may see), let the entity decide, record the event.</summary>
public interface IHandle<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    Task<Outcome<TResult>> HandleAsync(TCommand command, CancellationToken ct);
}

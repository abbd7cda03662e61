using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Trail;

/// <summary>The trail of the command that is running. Handlers tell it what happened; it is saved with the change itself.</summary>
public sealed class OpenTrail(OpbouwDb db)
{
    private TrailHead? head;
    private string change = "";

    public void Open(TrailHead newHead, string commandAsText)
    {
        head = newHead;
        change = commandAsText;
    }

    /// <exception cref="InvalidOperationException">The process does not name this event (docs/processes.md).</exception>
    public void Record(DomainEvent happened)
    {
        if (head is null)
            throw new InvalidOperationException("No trail is open: send a command.");
        if (!head.Process.Emits.Contains(happened.GetType()))
            throw new InvalidOperationException($"{head.Process.Code} does not name {happened.GetType().Name} among its events.");
        db.Add(TrailEntry.Of(happened, head, change));
    }
}

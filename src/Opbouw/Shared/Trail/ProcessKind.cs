namespace Opbouw.Shared.Trail;

/// <summary>A kind of work that changes something. Each has a row in docs/processes.md.</summary>
/// <param name="Code">module.verb-noun, for example <c>fieldwork.record-contact</c>.</param>
/// <param name="Dutch">As a worker would say it.</param>
/// <param name="Emits">The events this process may record; any other one is refused.</param>
public sealed record ProcessKind(string Code, string Dutch, params Type[] Emits);

/// <summary>Something that happened. Carries ids and codes, never personal text.</summary>
public abstract record DomainEvent
{
    /// <summary>The record it happened to.</summary>
    public abstract Guid Subject { get; }
}

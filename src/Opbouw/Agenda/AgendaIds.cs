using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda;

public readonly record struct AgendaItemId(Guid Value) : IEntityId
{
    public static AgendaItemId New() => new(Guid.CreateVersion7());
}

public readonly record struct AnswerId(Guid Value) : IEntityId
{
    public static AnswerId New() => new(Guid.CreateVersion7());
}

public readonly record struct AskLinkId(Guid Value) : IEntityId
{
    public static AskLinkId New() => new(Guid.CreateVersion7());
}

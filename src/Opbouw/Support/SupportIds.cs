using Opbouw.Shared.Persistence;

namespace Opbouw.Support;

public readonly record struct VoiceId(Guid Value) : IEntityId
{
    public static VoiceId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

public readonly record struct PaperListId(Guid Value) : IEntityId
{
    public static PaperListId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

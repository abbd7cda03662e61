namespace Opbouw.Shared.Persistence;

/// <summary>An id made by whoever starts the action (UUIDv7). Every id type is a <c>readonly record struct</c> around one Guid.</summary>
public interface IEntityId
{
    Guid Value { get; }
}

/// <summary>A word that never changes for something an organisation names itself. A <c>readonly record struct</c> around one text.</summary>
public interface IEntityCode
{
    string Code { get; }
}

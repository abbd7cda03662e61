using System.Security.Cryptography;
using System.Text.Json;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Acting;

/// <summary>Proof that a command was carried out. Browsers resend forms by themselves; the second time gets the first answer.</summary>
public sealed class Receipt
{
    public required Guid CommandId { get; init; }

    public required string Process { get; init; }

    public AccountId? Actor { get; init; }

    public required byte[] BodyHash { get; init; }

    public required string Result { get; init; }

    public required DateTimeOffset At { get; init; }

    public static byte[] HashOf(string commandAsText) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(commandAsText));

    /// <summary>The same id with another body or actor is not the same action.</summary>
    public bool IsFor(string process, AccountId? actor, byte[] bodyHash) =>
        Process == process && Actor == actor && BodyHash.AsSpan().SequenceEqual(bodyHash);

    public T ResultAs<T>() => JsonSerializer.Deserialize<T>(Result)!;
}

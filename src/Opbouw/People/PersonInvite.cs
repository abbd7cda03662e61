using System.Text.Json.Serialization;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public sealed record PersonInvite(AccountId AccountId)
{
    /// <summary>For an organisation without mail: shown once, to be handed over.</summary>
    [JsonIgnore]
    public string? Link { get; init; }
}

/// <param name="Link">Only for an organisation that sends no mail, and only once.</param>
public sealed record InviteShown(Guid AccountId, string Name, string Email, string? Link, bool WentByMail);

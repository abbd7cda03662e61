namespace Opbouw.Shared.Organisations;

/// <summary>A welfare organisation: its own database namespace, its own host names. Its data are its own.</summary>
/// <param name="Id">Short lasting name: lower-case letters, digits and dashes. Names the file or the schema.</param>
/// <param name="Address">Address used in mail and on paper, never taken from a request.</param>
public sealed record Organisation(string Id, string Name, IReadOnlyList<string> Hosts, Uri Address)
{
    /// <summary>An invented organisation for trying out.</summary>
    public bool IsDemo { get; init; }
}

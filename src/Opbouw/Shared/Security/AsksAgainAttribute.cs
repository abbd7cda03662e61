namespace Opbouw.Shared.Security;

/// <summary>
/// On a page: who comes here proves once more who she is, when the last proof is older than <see cref="Session.ProofHolds"/>. A screen that was left
/// open, or a copied cookie, is not enough. On a command: every page that sends it has this attribute (tests/Opbouw.Architecture.Tests).
/// </summary>
/// <param name="buttons">Handlers of the page that ask for it; none: the whole page does, before its form opens.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksAgainAttribute(params string[] buttons) : Attribute
{
    public IReadOnlyList<string> Buttons => buttons;

    public bool Concerns(string? handler) => buttons.Length == 0 || buttons.Contains(handler, StringComparer.OrdinalIgnoreCase);
}

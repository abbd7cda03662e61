namespace Opbouw.People.ProveAgain;

/// <summary>A page that asks somebody to prove once more who she is.</summary>
public interface IAsksProof
{
    ProofForm Nogmaals { get; }

    ProofMeans Means { get; }

    /// <summary>Where it goes on afterwards.</summary>
    string? Back { get; }

    /// <summary>"_blank" when what was typed would be lost by leaving the page.</summary>
    string? OpensBeside { get; }
}

/// <summary>A form that was sent when the proof had lapsed: all that was typed waits in it, and goes on with the proof.</summary>
/// <param name="Action">Where it was going.</param>
/// <param name="Fields">What was typed, with the names of its own form.</param>
public sealed record HeldForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, ProofForm Nogmaals, ProofMeans Means) : IAsksProof
{
    public string? Back => null;

    public string? OpensBeside => Means.WorkAccount is null ? null : "_blank";

    private const string Antiforgery = "__RequestVerificationToken";

    public static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(IFormCollection form) =>
    [
        .. from field in form
           where field.Key != Antiforgery && !field.Key.StartsWith($"{ProofForm.Prefix}.", StringComparison.Ordinal)
           from value in field.Value
           select new KeyValuePair<string, string>(field.Key, value ?? ""),
    ];

    public static ProofForm ProofIn(IFormCollection form) => new()
    {
        Password = Field(form, nameof(ProofForm.Password)),
        Code = Field(form, nameof(ProofForm.Code)),
        Credential = Field(form, nameof(ProofForm.Credential)),
        State = Field(form, nameof(ProofForm.State)),
    };

    private static string? Field(IFormCollection form, string name) =>
        form[$"{ProofForm.Prefix}.{name}"].ToString() is { Length: > 0 and <= PasskeyAnswer.Longest } value ? value : null;
}

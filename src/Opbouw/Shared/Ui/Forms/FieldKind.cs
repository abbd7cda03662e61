namespace Opbouw.Shared.Ui;

/// <summary>What is asked. It sets keyboard, autocomplete and width, so that no page has to.</summary>
public enum FieldKind
{
    Line,
    Lines,
    Select,

    /// <summary>Typed as 31-03-2027.</summary>
    Date,
    Time,
    Number,
    Phone,
    Mail,
    Postcode,
    Password,
    NewPassword,

    /// <summary>Six digits of a second factor.</summary>
    Code,
    File,
}

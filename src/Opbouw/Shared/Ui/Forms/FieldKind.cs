namespace Opbouw.Shared.Ui;

/// <summary>What is asked. It sets keyboard, autocomplete and width, so that no page has to.</summary>
public enum FieldKind
{
    /// <summary>One line, or a box when the property says <see cref="Forms.ManyLinesAttribute"/>.</summary>
    Text,
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

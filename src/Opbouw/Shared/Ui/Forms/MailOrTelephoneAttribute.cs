using System.ComponentModel.DataAnnotations;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>One field for whoever would rather mail or rather call: an e-mail address or a telephone number. Empty is left to others.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailOrTelephoneAttribute() : ValidationAttribute("Vul een telefoonnummer of een e-mailadres in, zoals 06 12 34 56 78 of naam@voorbeeld.nl.")
{
    private static readonly TelephoneAttribute Telephone = new();
    private static readonly EmailAddressAttribute Mail = new();

    /// <summary>It is an address to write to, not a number to call.</summary>
    public static bool IsMail(string typed) => typed.Contains('@', StringComparison.Ordinal);

    public override bool IsValid(object? value) => value is not string { Length: > 0 } typed || (IsMail(typed) ? Mail.IsValid(typed.Trim()) : Telephone.IsValid(typed));
}

using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Keys;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>A telephone number as people type it: digits, spaces and signs, and as many digits as a number has. Empty is left to others.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TelephoneAttribute() : ValidationAttribute("Vul een telefoonnummer in, zoals 06 12 34 56 78.")
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } typed || (typed.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+' or '-' or '.' or '(' or ')') && PhoneNumber.Plain(typed) is not null);
}

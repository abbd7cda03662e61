using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Opbouw.Shared.Ui;

/// <summary>What a form says when something is wrong and the page has no words of its own. Always: what to do about it.</summary>
public sealed class DutchMessages : IValidationMetadataProvider
{
    public static void SetBinding(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit in");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit in");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd. Probeer het nog een keer");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit in");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"‘{Shown(value)}’ kunnen wij niet lezen. Schrijf het anders");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"‘{Shown(value)}’ kunnen wij niet lezen. Schrijf het anders");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Dit kunnen wij niet lezen. Schrijf het anders");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Dit kunnen wij niet lezen. Schrijf het anders");
        messages.SetValueIsInvalidAccessor(value => $"‘{Shown(value)}’ kunnen wij niet lezen. Schrijf het anders");
        messages.SetValueMustBeANumberAccessor(_ => "Schrijf hier een getal, met cijfers");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Schrijf hier een getal, met cijfers");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule is { ErrorMessage: null, ErrorMessageResourceName: null } && Say(rule) is { } words)
                rule.ErrorMessage = words;
        }
    }

    private static string? Say(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Vul dit in",
        StringLengthAttribute { MinimumLength: > 0 } => "Schrijf tussen {2} en {1} letters",
        StringLengthAttribute or MaxLengthAttribute => "Dit is te lang. Schrijf hooguit {1} letters",
        MinLengthAttribute => "Dit is te kort. Schrijf minstens {1} letters",
        RangeAttribute => "Kies een getal van {1} tot en met {2}",
        EmailAddressAttribute => "Vul een mailadres in, met een @ erin",
        PhoneAttribute => "Vul een telefoonnummer in met 10 cijfers",
        UrlAttribute => "Vul een webadres in dat begint met https://",
        CompareAttribute => "Dit is niet twee keer hetzelfde. Vul het nog een keer in",
        RegularExpressionAttribute => "Dit kunnen wij niet lezen. Schrijf het anders",
        _ => null,
    };

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}

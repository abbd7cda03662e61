using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Acting;

namespace Opbouw.People;

internal static class FormRefusal
{
    /// <summary>Shows what a rule said beside its field, or on top when the form does not have that field.</summary>
    public static void Show(this ModelStateDictionary form, Refusal refusal) =>
        form.AddModelError(refusal.Field is { } field && form.ContainsKey(field) ? field : "", refusal.Message);
}

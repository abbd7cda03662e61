using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Acting;

namespace Opbouw.Signals;

/// <summary>Puts a refusal beside the field it is about, as if the form itself had found it.</summary>
internal static class FormRefusals
{
    public static void Refuse(this ModelStateDictionary state, Refusal refusal) =>
        state.AddModelError(refusal.Field is { } field ? "Form." + field : "", refusal.Message);
}

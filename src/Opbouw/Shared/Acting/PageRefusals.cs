using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Acting;

public static class PageRefusals
{
    /// <summary>Several forms are bound on this page and one is sent: what the others miss is no fault.</summary>
    /// <param name="form">Name of the bound form record that was sent.</param>
    public static void JudgeOnly(this PageModel page, string form)
    {
        foreach (var other in page.ModelState.Keys.Where(key => !key.StartsWith($"{form}.", StringComparison.Ordinal)).ToList())
            page.ModelState.Remove(other);
    }

    /// <summary>Shows a refusal beside the field it is about; on top when the form has no such field. The page is shown again, with what was typed.</summary>
    /// <param name="form">Name of the bound form record.</param>
    public static void Refuse(this PageModel page, Refusal refusal, string form = "Form")
    {
        var hasField = refusal.Field is { } field && page.MetadataProvider.GetMetadataForType(page.GetType()).Properties[form]?.Properties[field] is not null;
        page.ModelState.AddModelError(hasField ? $"{form}.{refusal.Field}" : "", refusal.Message);
        if (StorageTrouble.Is(refusal))
            page.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
    }
}

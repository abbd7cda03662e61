using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.HowWeTest;

/// <summary>How we find out whether what we promise is true, with what came out, and where to tell us of a hole.</summary>
[KeptPage]
public sealed class HowWeTestPage : PageModel;

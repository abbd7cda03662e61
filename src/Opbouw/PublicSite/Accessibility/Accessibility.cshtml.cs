using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.Accessibility;

/// <summary>What works for everybody, what does not yet, and where to say so.</summary>
[KeptPage]
public sealed class AccessibilityPage : PageModel;

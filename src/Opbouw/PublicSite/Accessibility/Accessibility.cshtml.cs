using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.Accessibility;

/// <summary>What works for everybody, what does not yet, and where to say so.</summary>
[PublicPage]
public sealed class AccessibilityPage : PageModel;

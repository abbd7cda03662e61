using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.About;

/// <summary>What opbouwwerk is, in short.</summary>
[PublicPage]
public sealed class AboutPage : PageModel;

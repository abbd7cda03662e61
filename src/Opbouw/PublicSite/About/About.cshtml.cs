using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.About;

/// <summary>What opbouwwerk is, in short.</summary>
[KeptPage]
public sealed class AboutPage : PageModel;

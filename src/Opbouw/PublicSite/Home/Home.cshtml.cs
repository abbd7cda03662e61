using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.Home;

/// <summary>The front door, for everybody.</summary>
[PublicPage]
public sealed class HomePage : PageModel;

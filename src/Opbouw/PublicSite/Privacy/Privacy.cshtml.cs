using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.Privacy;

/// <summary>What we write down about people, and what we do not.</summary>
[PublicPage]
public sealed class PrivacyPage : PageModel;

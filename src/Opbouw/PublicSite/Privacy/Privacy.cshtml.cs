using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.Privacy;

/// <summary>What we write down about people, and what we do not.</summary>
[KeptPage]
public sealed class PrivacyPage : PageModel;

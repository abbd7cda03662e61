using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.People.SimpleView;

/// <summary>The house for who reads with difficulty: drawings, few words, and one choice on each screen.</summary>
[KeptPage]
public sealed class SimpleStartPage : PageModel;

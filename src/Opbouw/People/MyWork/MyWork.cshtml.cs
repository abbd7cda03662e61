using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.MyWork;

/// <summary>Where somebody begins after logging in: the first page of the own menu. A worker her day, a partner the questions put to her.</summary>
[NeedsLogIn]
public sealed class MyWorkPage(NavMenu menu, PageFrame frame) : PageModel
{
    public IActionResult OnGet() =>
        LocalRedirect(frame.Audience == Audience.Visitors ? "/" : menu.For(frame.Audience, NavPlace.Menu, frame.May).FirstOrDefault()?.Href ?? "/");
}

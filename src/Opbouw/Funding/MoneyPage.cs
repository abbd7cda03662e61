using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Funding;

/// <summary>A page about the money of a group.</summary>
public abstract class MoneyPage(GroupDoor door, PublicForm publicForm) : GroupFormPage(door, publicForm)
{
    public string Money => $"{Address}/geld";

    public MemberId Me => Visit.Me.Id;

    protected IActionResult ToMoney(Outcome<Nothing> outcome) => Show(outcome, _ => Redirect(Money));

    /// <summary>Nothing or blanks is nothing.</summary>
    protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

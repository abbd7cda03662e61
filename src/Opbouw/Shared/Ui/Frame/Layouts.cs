namespace Opbouw.Shared.Ui;

/// <summary>The three frames. A page with <c>[PublicPage]</c> gets the public one, any other the work one; a sheet says <c>@{ Layout = Layouts.Sheet; }</c>.</summary>
public static class Layouts
{
    public const string Public = "/Shared/Ui/Frame/_Layout.cshtml";

    /// <summary>Workers' and partners' screens.</summary>
    public const string Work = "/Shared/Ui/Frame/_WorkLayout.cshtml";

    /// <summary>Paper only: poster and card, without menu or footer.</summary>
    public const string Sheet = "/Shared/Ui/Frame/_SheetLayout.cshtml";
}

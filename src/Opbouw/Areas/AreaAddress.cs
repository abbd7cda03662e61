namespace Opbouw.Areas;

/// <summary>Where an area's page is.</summary>
public static class AreaAddress
{
    public const string Overview = "/gebieden";

    /// <summary>A code that today means another area needs its year in the address.</summary>
    public static string Of(AreaTree tree, AreaNode area, DateOnly on) =>
        tree.FindByCode(area.Code, on)?.Id == area.Id
            ? $"{Overview}/{area.Code}"
            : $"{Overview}/{area.Code}?jaar={area.Codes[0].Year}";
}

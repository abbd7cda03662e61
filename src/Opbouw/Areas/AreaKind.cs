namespace Opbouw.Areas;

public enum AreaKind
{
    Country,
    City,
    District,
    Quarter,
    Block,
    Street,
    TeamArea,
}

public static class AreaKinds
{
    private static readonly Dictionary<string, AreaKind> ByDutchName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["land"] = AreaKind.Country,
        ["gemeente"] = AreaKind.City,
        ["stad"] = AreaKind.City,
        ["stadsdeel"] = AreaKind.District,
        ["wijk"] = AreaKind.Quarter,
        ["kwartier"] = AreaKind.Quarter,
        ["buurt"] = AreaKind.Block,
        ["straat"] = AreaKind.Street,
        ["teamgebied"] = AreaKind.TeamArea,
    };

    public static bool TryParse(string text, out AreaKind kind) => ByDutchName.TryGetValue(text.Trim(), out kind);

    public static string Label(this AreaKind kind) => kind switch
    {
        AreaKind.Country => "land",
        AreaKind.City => "stad",
        AreaKind.District => "stadsdeel",
        AreaKind.Quarter => "wijk",
        AreaKind.Block => "buurt",
        AreaKind.Street => "straat",
        _ => "teamgebied",
    };

    public static string PluralLabel(this AreaKind kind) => kind switch
    {
        AreaKind.Country => "landen",
        AreaKind.City => "steden",
        AreaKind.District => "stadsdelen",
        AreaKind.Quarter => "wijken",
        AreaKind.Block => "buurten",
        AreaKind.Street => "straten",
        _ => "teamgebieden",
    };
}

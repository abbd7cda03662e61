using Opbouw.Shared.Settings;

namespace Opbouw.FieldWork;

/// <summary>Terms of this module.</summary>
public static class FieldWorkNumbers
{
    public static readonly NumberSetting CallBackDays = new(NumberPage.Terms, "fieldwork.call-back-days", "Binnen hoeveel dagen bellen wij iemand terug?", "dagen", 1, 1, 14)
    {
        One = "dag",
        Hint = "Dit stelt Opbouw voor. De opbouwwerker kiest zelf de dag.",
    };
}

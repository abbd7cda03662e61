using Opbouw.Shared.Settings;

namespace Opbouw.Initiatives;

/// <summary>Numbers of this module that an organisation chooses.</summary>
public static class InitiativeNumbers
{
    public static readonly NumberSetting RestsTooLong = new(NumberPage.Terms, "initiatives.rests-too-long", "Na hoeveel weken rust vragen wij of een initiatief nog leeft?", "weken", 12, 2, 52);

    public static readonly IReadOnlyList<NumberSetting> All = [RestsTooLong];
}

namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// A vote as one number: 3 × statement + (0 disagree, 1 pass, 2 agree). A table with a value per slot then gives the value of a
/// vote with one look, and what is added up per slot can be unravelled afterwards.
/// </summary>
internal static class Slots
{
    public const int PerStatement = 3;

    public static ushort Of(int statement, Vote vote) => (ushort)(statement * PerStatement + (int)vote + 1);

    public static int Statement(ushort slot) => slot / PerStatement;

    public static Vote Vote(int slot) => (Vote)(slot % PerStatement - 1);
}

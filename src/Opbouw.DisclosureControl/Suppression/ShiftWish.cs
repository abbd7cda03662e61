namespace Opbouw.DisclosureControl.Suppression;

/// <summary>What a search is asked for.</summary>
/// <param name="Cell">The cell that has to change.</param>
/// <param name="Rise">1 to raise it, 0 to lower it.</param>
/// <param name="Amount">By how much in all; used to prefer cells with room.</param>
/// <param name="MayHide">Whether printed cells can be taken along, at the price of hiding them.</param>
internal readonly record struct ShiftWish(int Cell, int Rise, long Amount, bool MayHide);

/// <summary>What it costs to change a cell one way; false when it cannot change that way.</summary>
internal delegate bool Pricing(int cell, int rise, out int price);

namespace Opbouw.EqualShares.Engine;

/// <summary>Insertion sort: the lists are nearly sorted from the round before.</summary>
internal static class Insertion
{
    public static void Sort(List<int> items, double[] keys)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var item = items[i];
            var at = i;
            for (; at > 0 && keys[items[at - 1]] > keys[item]; at--) items[at] = items[at - 1];
            items[at] = item;
        }
    }
}

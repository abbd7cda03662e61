using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>
/// Messages stand in the order in which the form record names its fields, which is the order of the page; the framework keeps them
/// by alphabet.
/// </summary>
internal static class FieldOrder
{
    private const int Unknown = 999;

    public static string Of(string key, ModelMetadata page)
    {
        var order = new List<string>();
        ModelMetadata? within = page;
        foreach (var part in key.Split('.'))
        {
            var name = part.Split('[')[0];
            var place = PlaceOf(name, within);
            order.Add($"{place:000}{part[name.Length..].PadLeft(8)}");
            within = place == Unknown ? null : Inside(within!.Properties[place]);
        }

        return string.Join('.', order);
    }

    private static int PlaceOf(string name, ModelMetadata? within)
    {
        for (var place = 0; place < within?.Properties.Count; place++)
        {
            if (within.Properties[place].PropertyName == name)
                return place;
        }

        return Unknown;
    }

    private static ModelMetadata Inside(ModelMetadata property) => property.ElementMetadata ?? property;
}

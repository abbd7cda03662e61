using Opbouw.Areas;
using Opbouw.Demo.Plan;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>Streets as an administrator reads them in, so that a visitor finds her worker by a street.</summary>
public sealed class StreetsFill(OpbouwDb db, DemoKeys keys)
{
    public void Fill(IReadOnlyList<InventedStreet> streets) => db.AddRange(streets.Index().Select(street => new AreaStreet
    {
        ListId = keys.StreetList(),
        Number = street.Index + 1,
        Postcode = AreaPostcode.WithLetters(street.Item.Postcode)!,
        Name = street.Item.Name,
        Folded = StreetName.Fold(street.Item.Name),
        AreaId = keys.Area(street.Item.Area),
    }));
}

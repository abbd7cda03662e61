using Opbouw.Settings;
using Opbouw.Shared.Settings;

namespace Opbouw.PublicSite.Parts;

/// <summary>Who pays the organisation, year by year, as its settings say.</summary>
internal sealed class FundersPart(ChosenSettings settings) : ISitePart
{
    public string Code => "ons-geld";

    public string Dutch => "Wie ons betaalt, per jaar";

    public string View => "/PublicSite/Parts/_Funders.cshtml";

    public async Task<object?> ModelAsync(CancellationToken ct)
    {
        var years = (await settings.NowAsync(FunderBook.Kind, ct)).Fundings.ToLookup(one => one.Year);
        return years.Count == 0 ? null : years.OrderByDescending(year => year.Key).ToList();
    }
}

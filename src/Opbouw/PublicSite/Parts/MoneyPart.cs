using Opbouw.Settings;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite.Parts;

/// <summary>Where residents can ask for money now, for what, and who decides.</summary>
internal sealed class MoneyPart(ChosenSettings settings, LocalTime time) : ISitePart
{
    public string Code => "geld";

    public string Dutch => "Geld dat bewoners kunnen vragen";

    public string View => "/PublicSite/Parts/_Money.cshtml";

    public async Task<object?> ModelAsync(CancellationToken ct)
    {
        var open = (await settings.NowAsync(MoneyBook.Kind, ct)).Sources.Where(source => source.Until is null || source.Until >= time.Today).OrderBy(source => source.Name, StringComparer.Ordinal).ToList();
        return open.Count == 0 ? null : open;
    }
}

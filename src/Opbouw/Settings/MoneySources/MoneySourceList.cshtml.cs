using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Settings.MoneySources;

/// <summary>Where residents can ask for money: for the worker who is asked. Open ones first.</summary>
[Needs(MoneyRights.SeeCode)]
public sealed class MoneySourceListPage(ChosenSettings settings, LocalTime time) : PageModel
{
    public IReadOnlyList<MoneySource> Sources { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct) =>
        Sources = [.. (await settings.NowAsync(MoneyBook.Kind, ct)).Sources.OrderByDescending(source => source.IsOpenOn(Today)).ThenBy(source => source.Name, StringComparer.CurrentCultureIgnoreCase)];
}

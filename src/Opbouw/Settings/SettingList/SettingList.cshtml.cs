using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Settings.SettingList;

/// <summary>All that an organisation chooses itself, part by part; letters together.</summary>
[Needs(SettingRights.ReadCode)]
public sealed class SettingListPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const string AsOpbouw = "zoals Opbouw";

    public IReadOnlyList<SettingRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var newest = (await db.Set<SettingVersion>().AsNoTracking().GroupBy(version => version.Part)
            .Select(part => new NewestChoice(part.Key, part.Max(version => version.At), part.Max(version => version.From))).ToListAsync(ct)).ToDictionary(part => part.Part);
        var letters = House.SettingKinds.OfType<LetterKind>().Select(letter => newest.GetValueOrDefault(letter.Code)).OfType<NewestChoice>().MaxBy(letter => letter.At);
        Rows =
        [
            .. House.SettingKinds.Where(kind => kind is not LetterKind).Select(kind => Row(kind.Dutch, kind.Address, kind.Sentence, newest.GetValueOrDefault(kind.Code), kind.HoldsAtOnce ? "zoals ingericht" : AsOpbouw))
                .Append(Row("Brieven", "/instellingen/brieven", "De tekst van elke mail die Opbouw stuurt.", letters)).OrderBy(row => row.Title, StringComparer.Create(LocalTime.Dutch, ignoreCase: true)),
        ];
    }

    private SettingRow Row(string title, string href, string sentence, NewestChoice? choice, string unchosen = AsOpbouw) => new(
        title, href, sentence, choice is null ? unchosen : $"veranderd {DutchDates.Brief(LocalTime.DayOf(choice.At), time.Today)}",
        choice?.From > time.Today ? $"Verandert op {DutchDates.FullWithYear(choice.From)}." : null);

    private sealed record NewestChoice(string Part, DateTimeOffset At, DateOnly From);
}

public sealed record SettingRow(string Title, string Href, string Sentence, string When, string? Planned);

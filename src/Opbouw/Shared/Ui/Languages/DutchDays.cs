using System.Globalization;
using System.Text.RegularExpressions;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Ui.Languages;

/// <summary>Days and hours, as <see cref="DutchDates"/> writes them, in another language: "dinsdag 3 maart, van 10 tot 10.45 uur".</summary>
internal sealed partial class DutchDays(CultureInfo culture)
{
    private static readonly DateTimeFormatInfo Dutch = LocalTime.Dutch.DateTimeFormat;

    private readonly (string And, string From, string Until, string Hour) small = culture.TwoLetterISOLanguageName switch
    {
        "en" => ("and", "from", "to", ""),
        "ar" => ("و", "من", "إلى", ""),
        "tr" => ("ve", "saat", "–", ""),
        "pl" => ("i", "od", "do", ""),
        _ => ("і", "з", "до", ""),
    };

    /// <summary>Null when there is something else in it than days and hours.</summary>
    public string? Find(string dutch)
    {
        if (!OnlyDays().IsMatch(dutch))
            return null;
        return Double().Replace(Word().Replace(dutch, word => OtherOf(word.Value)), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();
    }

    private string OtherOf(string word)
    {
        var (days, months, shorts) = (Dutch.DayNames, Dutch.MonthNames, Dutch.AbbreviatedMonthNames);
        if (Array.IndexOf(days, word) is >= 0 and var day)
            return culture.DateTimeFormat.DayNames[day];
        if (Array.IndexOf(months, word) is >= 0 and var month)
            return culture.DateTimeFormat.MonthGenitiveNames[month];
        if (Array.FindIndex(shorts, name => name.TrimEnd('.') == word) is >= 0 and var brief)
            return culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[brief];
        return word switch { "en" => small.And, "van" => small.From, "tot" => small.Until, "uur" => small.Hour, _ => word };
    }

    [GeneratedRegex(@"^(?=.*(?:dag|uari|maart|april|mei|juni|juli|augustus|ober|ember|mrt|\d))(?=.*[a-z])(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec|en|van|tot|uur|\d{1,4}(?:\.\d{2})?)[ ,.]*)+$")]
    private static partial Regex OnlyDays();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Double();
}

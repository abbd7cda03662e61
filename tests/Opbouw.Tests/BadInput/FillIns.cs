using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>What somebody would fill in who sees this field for the first time.</summary>
internal static class FillIns
{
    private static readonly ConcurrentDictionary<string, bool> Taken = [];
    private static int number;

    /// <summary>Apart, so that two forms after one another never say the same, nor what holds already.</summary>
    private static int days;

    /// <returns>Null when it is best left as it is.</returns>
    public static string? For(FoundForm form, Page page, string name, IHtmlElement field, string words) => (form.Target.Route, name, field) switch
    {
        ("/inloggen/tweede-stap", "Form.Code", _) when page.All(".second-factor-key") is [var key] =>
            Totp.CodeAt(Page.Text(key).Replace(" ", "", StringComparison.Ordinal), TestHouse.Start),
        ("/rondes/nieuw", "Form.Stops[0].FindSpotId", IHtmlSelectElement spots) => spots.Options[^1].Value,
        // One question for help at a time: the person whom the door names.
        ("/telefoon-kwijt/nieuw", "Form.AccountId", _) => null,
        // A number finds who was written down with it; nobody is written down twice.
        ("/bewoners" or "/privacy-werk", "Find", _) => "06 00 00 00 00",
        // A word of the record that the door opens.
        ("/weghalen/{soort}/{id:guid}", "Form.Names", _) => "oversteek",
        ("/bewoners/nieuw" or "/bewoners/{id:guid}/veranderen" or "/terugbellen/bewoner", "Form.Phone", _) => $"06 {20_000_000 + Interlocked.Increment(ref number)}",
        // One line of a list of paper; the others are empty.
        ("/groep/{key:length(64)}/steun/invoeren", "Form.Filled", _) => "1",
        ("/groep/{key:length(64)}/steun/invoeren", "Form.Lines[0].Kind", _) => "Joins",
        ("/groep/{key:length(64)}/steun/invoeren", ['F', 'o', 'r', 'm', '.', 'L', ..], _) => null,
        ("/steun/{code:length(8)}" or "/aanbieden", "Form.Contact", _) or (_, "Form.Reach", _) => "06 12 34 56 78",
        ("/steun/{code:length(8)}", "Form.Postcode", _) => "1353",
        ("/aanbieden", "Form.Areas" or "Form.Themes", _) => null,
        // One more threshold, each time another.
        ("/instellingen/steun/veranderen", "Form.Rows[3].Number", _) => $"{1_000 + Interlocked.Increment(ref number)}",
        ("/instellingen/steun/veranderen", "Form.Rows[3].Counts", _) => "Everybody",
        ("/instellingen/steun/veranderen", "Form.Rows[3].Opens" or "Form.Rows[3].DecidedBy", _) => words,
        ("/instellingen/steun/veranderen", ['F', 'o', 'r', 'm', '.', 'R', ..], _) => null,
        // What is so already, is no change.
        ("/mijn-initiatieven/{id:guid}/rol", "Form.Role", _) => "GoToPerson",
        ("/groep/{key:length(64)}/geld/vergunning" or "/vergunning-nodig", "Form.MetresFree" or "Form.SquareMetres" or "Form.Sound" or "Form.Visitors", _) => "4",
        // Three dots at most, and in a calendar no day of before today.
        ("/groep/{key:length(64)}/besluiten/{decision:guid}", ['F', 'o', 'r', 'm', '.', 'D', ..], _) => "1",
        // A promise has a day, and the other way round.
        ("/mijn-initiatieven/{id:guid}/overheid", "Form.PromisedFor", _) => "31-03-2027",
        ("/mijn-initiatieven/{id:guid}/overheid", "Form.Promise", _) => words,
        ("/groep/{key:length(64)}/besluiten", "Form.Kind", _) => "Consent",
        ("/afspraken/nieuw", "Form.Day", _) => Opbouw.Shared.Ui.DutchDates.Typed(DateOnly.FromDateTime(TestHouse.Start.UtcDateTime).AddDays(60)),
        // Three days in a row; a stadsdeel without a number of its own takes the usual one.
        ("/campagnes/nieuw" or "/campagnes/{id:guid}/veranderen", ['F', 'o', 'r', 'm', '.', 'D', ..], _) => null,
        ("/campagnes/nieuw", "Form.OpensOn" or "Form.ClosesOn" or "Form.IdeasUntil", _) => Opbouw.Shared.Ui.DutchDates.Typed(DateOnly.FromDateTime(TestHouse.Start.UtcDateTime).AddDays(60)),
        ("/instellingen/zegel/veranderen", "Form.First", _) => $"getuige{Interlocked.Increment(ref number)}@raad.example",
        ("/instellingen/zegel/veranderen", "Form.Second", _) => "getuige@accountant.example",
        (_, "Consent.Purpose", _) => "StayInTouch",
        (_, "Consent.Way", _) => "Aloud",
        // A signal is in one bundle: each form takes one that no other form took.
        ("/bundels/{id:guid}/erbij", "Form.Signals", _) => page.All("[name='Form.Signals']").Select(box => box.GetAttribute("value")!).FirstOrDefault(signal => Taken.TryAdd(signal, true)),
        ("/beheer/mensen/{id:guid}/rol", "Form.Roles", _) => RoleCodes.Editor,
        (['/', 'g', 'r', 'o', 'e', 'p', ..], "Form.Euros", _) => "12,50",
        (['/', 'g', 'r', 'o', 'e', 'p', ..], "Form.On", _) when form.Target.Route.EndsWith("/verder", StringComparison.Ordinal) => null,
        (['/', 'g', 'r', 'o', 'e', 'p', ..], "Form.On", _) => Opbouw.Shared.Ui.DutchDates.Typed(DateOnly.FromDateTime(TestHouse.Start.UtcDateTime).AddDays(60)),
        ("/instellingen/evenementen/veranderen", "Form.MostVisitors", _) => $"{100 + Interlocked.Increment(ref number)}",
        ("/instellingen/evenementen/veranderen", "Form.Link", _) => "https://voorbeeld.example/evenement",
        ("/instellingen/evenementen/veranderen", ['F', 'o', 'r', 'm', ..], _) => null,
        ("/instellingen/geldpotjes/potje", "Form.Most", _) => "1.250",
        // A letter keeps its places; of a list of themes only the first gets another name; a colour stays one that can be read.
        ("/instellingen/brieven/{brief}", "Form.Body", _) => null,
        ("/instellingen/themas/veranderen", "Form.Themes[0].Name", _) => words,
        ("/instellingen/themas/veranderen", ['F', ..], _) => null,
        ("/instellingen/huisstijl/veranderen", "Form.Main", _) => $"#0a{4_000 + (Interlocked.Increment(ref number) % 1_000)}",
        (_, _, IHtmlInputElement { Type: "color" or "file" }) => null,
        ("/instellingen/veiligheid/veranderen", "Form.ExitTo", _) => $"https://weer{Interlocked.Increment(ref number)}.example/",
        ("/instellingen/veiligheid/veranderen", "Form.ReportTo", _) => "lek@voorbeeld.example",
        // One row of three; an empty row is no row.
        ("/instellingen/wie-betaalt-ons/veranderen", "Form.Rows[0].Year", _) => "2026",
        ("/instellingen/wie-betaalt-ons/veranderen", "Form.Rows[0].From" or "Form.Rows[0].For", _) => words,
        ("/instellingen/wie-betaalt-ons/veranderen", ['F', 'o', 'r', 'm', '.', 'R', ..], _) => null,
        ("/site-werk/film/{deel}/{naam}/{taal:length(2)}/{stuk:maxlength(6)}", "Form.Link", _) => "https://films.voorbeeld.example/koffie",
        ("/instellingen/geldpotjes/potje", "Form.Link", _) => "https://voorbeeld.example/geld",
        // Between 7 and 60 days, and each time others: what stays the same is no change.
        ("/instellingen/bewoners-beslissen/veranderen", "Form.Days", _) or ("/instellingen/getallen/{deel}", "Form.Values[10]", _)
            or ("/instellingen/herinneren/veranderen", "Form.Steps[0].Days", _) => $"{31 + (Interlocked.Increment(ref days) % 29)}",
        _ when FormAnswer.SaysMayBeEmpty(field) && !OpenForm.IsFreeText(field) => null,
        (_, "Settings.Address", _) => "https://opbouw.voorbeeld.example",
        (_, "Postcode", _) => "1353",
        (_, _, IHtmlInputElement { Type: "checkbox" } box) => name.EndsWith("OnlyForMe", StringComparison.Ordinal) ? null : box.Value,
        (_, _, IHtmlInputElement { Type: "radio" }) when page.All($"[name='{name}']").OfType<IHtmlInputElement>().Any(choice => choice.IsChecked) => null,
        (_, _, IHtmlInputElement { Type: "radio" } choice) => choice.Value,
        (_, _, IHtmlSelectElement list) => list.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value,
        (_, _, IHtmlInputElement { Type: "email" }) => $"post{Interlocked.Increment(ref number)}@voorbeeld.example",
        (_, _, IHtmlInputElement { Type: "tel" }) => "036 000 00 00",
        (_, _, IHtmlInputElement { Type: "password" }) => "vier gele stoelen",
        (_, _, IHtmlInputElement input) when input.GetAttribute("inputmode") == "numeric" => Numeric(page, input),
        _ => words,
    };

    private static string? Numeric(Page page, IHtmlInputElement field)
    {
        if (field.Value.Length > 0) return null;
        var hint = field.GetAttribute("aria-describedby") is { } ids ? page.Document.GetElementById(ids.Split(' ')[0])?.TextContent ?? "" : "";
        return hint.Contains("31-03-2027", StringComparison.Ordinal) ? "31-03-2027" : hint.Contains(':', StringComparison.Ordinal) ? "9:30" : "3";
    }
}

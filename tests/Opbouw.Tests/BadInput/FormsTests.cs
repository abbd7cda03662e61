using System.Net;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>Every form of the program, found by walking through it, sent empty, half and wrong.</summary>
[Trait("Kind", "Trust")]
public abstract class FormsTests(TestHouse house)
{
    /// <summary>Believed by no field that asks for a day, a number, a time or one of a list.</summary>
    private static readonly string[] Nonsense = ["geen antwoord", "-7", "99999999999999999999", "31-02-2026", "2026-13-45T99:99", "01-01-0001", "31-12-9999", "NaN", new('x', 9000), "\u0000"];

    [Fact]
    public async Task Every_form_of_the_program_is_walked()
    {
        var walked = (await Walk()).Where(form => form.Target.Method == "POST").Select(form => (form.Target.Route, form.Target.Handler)).ToHashSet();

        None([.. (await PostHandlers.Of(house.Services)).Except(walked).Select(page => $"No door in FormDoors.cs leads to a form for {page.Route} {page.Handler}")]);
    }

    [Fact]
    public async Task A_planted_form_is_missed() => Assert.Contains(("/geplant", null), (await PostHandlers.Of(house.Services)).Append(("/geplant", null)).Except((await Walk()).Select(form => (form.Target.Route, form.Target.Handler))));

    [Fact]
    public async Task Empty_form_says_everything_at_once_in_Dutch()
    {
        var ground = await Ground.Of(house);
        var faults = new List<string>();
        foreach (var form in await FoundForm.WalkAsync(ground))
        {
            var open = (await form.OpenAsync(ground)).Empty();
            var answer = await open.Send();
            var mayBeEmpty = open.Fields.Count == 0 || FormTable.NothingRequired.ContainsKey(form.Name);
            var said = mayBeEmpty ? NeverBroken(answer) : FormAnswer.Faults(answer).Concat(FormAnswer.FaultsWhenEmpty(open, answer));
            faults.AddRange(said.Select(fault => $"{form.Name} {fault}"));
        }
        None(faults);
    }

    [Fact]
    public async Task Typed_text_is_kept_when_one_field_is_wrong()
    {
        var ground = await Ground.Of(house);
        var faults = new List<string>();
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(form => !FormTable.NothingRequired.ContainsKey(form.Name)))
        {
            var open = (await form.OpenAsync(ground)).Believable();
            if (open.Fields.Where(FormAnswer.MustBeFilled).Select(OpenForm.NameOf).LastOrDefault() is not { } wrong) continue;
            var typed = open.FreeText.Select(OpenForm.NameOf).Where(name => name != wrong).Distinct().ToDictionary(name => name, name => $"Getypt in {name}");
            foreach (var (name, text) in typed) open.Put(name, text);
            open.Put(wrong, "");

            var answer = await open.Send();

            faults.AddRange(FormAnswer.Faults(answer).Concat(FormAnswer.FaultsInKeeping(typed, answer)).Select(fault => $"{form.Name} {fault}"));
        }
        None(faults);
    }

    [Fact]
    public async Task Believable_form_is_taken()
    {
        var ground = await Ground.Of(house);
        var faults = new List<string>();
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(form => !FormTable.NeverTaken.ContainsKey(form.Name) && form.Name != FormTable.SetsUpOnce))
        {
            var answer = await (await form.OpenAsync(ground)).Believable().Send();
            if (answer.Status != HttpStatusCode.OK || answer.Errors.Count > 0) faults.Add($"{form.Name} is refused: {(int)answer.Status} {string.Join(" | ", answer.Errors)} {answer.LastError}");
        }
        None(faults);
    }

    [Fact]
    public async Task Wrong_kind_of_answer_is_refused_and_nothing_is_stored()
    {
        var ground = await Ground.Of(house);
        var faults = new List<string>();
        foreach (var form in await FoundForm.WalkAsync(ground)) faults.AddRange(await SendNonsense(ground, form));
        None(faults);
    }

    [Fact]
    public async Task Hidden_field_with_nonsense_breaks_nothing()
    {
        var ground = await Ground.Of(house);
        var faults = new List<string>();
        foreach (var form in await FoundForm.WalkAsync(ground))
        {
            var open = Filled(await form.OpenAsync(ground), form);
            foreach (var (name, nonsense) in open.HiddenNames.SelectMany(_ => new[] { "geen id", "", Guid.CreateVersion7().ToString() }, (name, nonsense) => (name, nonsense)).ToList())
            {
                var answer = await open.Put(name, nonsense).Send();
                faults.AddRange(NeverBroken(answer).Select(fault => $"{form.Name} with {name}='{nonsense}' {fault}"));
                // Taken after all: the page may have changed by it.
                if (answer is { Status: HttpStatusCode.OK, Errors.Count: 0 }) open = Filled(await form.OpenAsync(ground), form);
                else open.Put(name, open.Hidden(name));
            }
        }
        None(faults);
    }

    private static OpenForm Filled(OpenForm open, FoundForm form) => form.Name == FormTable.SetsUpOnce ? open.Empty() : open.Believable();

    /// <summary>In every field that takes one kind of answer at once: there is no way that this is right.</summary>
    private async Task<List<string>> SendNonsense(Ground ground, FoundForm form)
    {
        var open = (await form.OpenAsync(ground)).Believable();
        var typed = open.Typed.Select(OpenForm.NameOf).Distinct().ToList();
        var faults = new List<string>();
        if (typed.Count == 0) return faults;
        var before = await RowCount.Of(house);
        // What nobody can see is no answer: where none is asked, that is right.
        foreach (var nonsense in Nonsense.Where(nonsense => TypedText.Clean(nonsense, mayHaveLines: false).Length > 0 || open.Typed.Any(FormAnswer.MustBeFilled)))
        {
            foreach (var name in typed) open.Put(name, nonsense);
            var answer = await open.Send();
            faults.AddRange((IsRefusedAtTheDoor(answer) || form.Target.Method == "GET" ? NeverBroken(answer) : FormAnswer.Faults(answer))
                .Select(fault => $"{form.Name} with '{(nonsense.Length > 30 ? "a long text" : nonsense)}' {fault}"));
        }
        var stored = FormTable.CountsTries.Contains(form.Name) ? [] : (await RowCount.Of(house)).Since(before);
        return [.. faults, .. stored.Keys.Select(table => $"{form.Name} stored nonsense in {table}")];
    }

    /// <summary>What is not to be read at all (NUL), and an id of nobody.</summary>
    private static bool IsRefusedAtTheDoor(Page answer) => answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound;

    private static IEnumerable<string> NeverBroken(Page answer) => (int)answer.Status >= 500 ? [$"breaks: {(int)answer.Status} {answer.LastError}"] : [];

    private async Task<List<FoundForm>> Walk() => await FoundForm.WalkAsync(await Ground.Of(house));

    private static void None(List<string> faults) => Assert.True(faults.Count == 0, $"{faults.Count} faults:\n  {string.Join("\n  ", faults)}");

    public sealed class OnSqlite(SqliteHouse house) : FormsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FormsTests(house), IClassFixture<PostgresHouse>;
}

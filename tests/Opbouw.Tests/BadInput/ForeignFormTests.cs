using System.Net;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>A form that did not come from our own page changes nothing: not without its mark, not with that of another page, not from another site.</summary>
[Trait("Kind", "Trust")]
public abstract class ForeignFormTests(TestHouse house)
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task Every_form_asks_for_the_mark_of_the_page_it_stood_on()
    {
        var faults = await TryAll(MarkOf, (open, mark) => open.Put(mark));

        Assert.True(faults.Count == 0, $"{faults.Count} forms are taken without their mark:\n  {string.Join("\n  ", faults)}");
    }

    [Fact]
    public async Task A_form_without_log_in_is_refused_when_another_site_sends_it()
    {
        var faults = await TryAll(open => MarkOf(open) == PublicForm.Field ? PublicForm.Field : null, (_, _) => { }, request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", "https://kwaad.example");
        });

        Assert.True(faults.Count == 0, string.Join("\n  ", faults));
    }

    /// <summary>The guard itself: forms that are taken do store something, so that nothing stored means something.</summary>
    [Fact]
    public async Task A_planted_form_without_its_mark_is_found()
    {
        var faults = await TryAll(MarkOf, (_, _) => { }, only: form => form.Name == "/terugbellen/nieuw → POST /terugbellen/nieuw");

        Assert.Single(faults);
    }

    private async Task<List<string>> TryAll(Func<OpenForm, string?> mark, Action<OpenForm, string> forge, Action<HttpRequestMessage>? change = null, Func<FoundForm, bool>? only = null)
    {
        var (ground, faults) = (await Ground.Of(house), new List<string>());
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(form => form.Target.Method == "POST" && form.Name != FormTable.SetsUpOnce && only?.Invoke(form) != false))
        {
            var open = (await form.OpenAsync(ground)).Believable();
            if (mark(open) is not { } name) continue;
            if (name.Length == 0)
            {
                if (!WithoutMark.ContainsKey(form.Name)) faults.Add($"{form.Name} has no mark");
                continue;
            }
            forge(open, name);
            var before = await RowCount.Of(house);
            var request = open.Request();
            change?.Invoke(request);
            using var answer = await open.Page.Browser.SendOnce(request);
            if ((await RowCount.Of(house)).Since(before) is { Count: > 0 } stored) faults.Add($"{form.Name} stored {string.Join(", ", stored.Keys)}");
            else if (answer.StatusCode == HttpStatusCode.Found) faults.Add($"{form.Name} was taken");
        }
        return faults;
    }

    /// <summary>Forms that change nothing, so that no mark is needed.</summary>
    private static readonly Dictionary<string, string> WithoutMark = new()
    {
        ["/kaart → POST /kaart"] = "reads one record with a code; counts wrong tries only",
        ["/bouwdoos → POST /bouwdoos"] = "shows components",
    };

    private static string? MarkOf(OpenForm open) =>
        open.Hidden(PublicForm.Field).Length > 0 ? PublicForm.Field : open.Hidden(Token).Length > 0 ? Token : "";

    public sealed class OnSqlite(SqliteHouse house) : ForeignFormTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ForeignFormTests(house), IClassFixture<PostgresHouse>;
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>The disk is full. Who is refused hears so and keeps what was typed; who got an answer finds it back; reading goes on.</summary>
public abstract class DiskFullTests(TestHouse house)
{
    private const string Save = "Bewaar het signaal";
    private const string WordsField = "Wat hoorde of zag je?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>From now on the database gets no more room, until the next line of the test that gives it.</summary>
    protected abstract Task FillTheDisk();

    protected abstract Task MakeRoom();

    /// <summary>The next change is refused, whatever it is.</summary>
    protected abstract Task RefuseAll();

    protected Inside Inside => house.Inside();

    protected Task Tell(string sql) => Inside.Change(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

    /// <summary>Every change that a person makes leaves one here.</summary>
    protected Task<string> Receipts() => Inside.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(Receipt))!.GetSchemaQualifiedTableName()!));

    [Fact]
    public async Task Refused_person_hears_it_keeps_the_text_and_can_try_again()
    {
        var worker = await house.Given.AWorker();
        var spot = (await house.Given.AFindSpot(worker.Team)).Name;

        await FillTheDisk();
        var (kept, refused) = (0, await (await Filled(worker, spot, "Nummer 0")).Press(Save));
        for (; refused.Errors.Count == 0 && kept < 30; refused = await (await Filled(worker, spot, $"Nummer {kept}")).Press(Save))
            kept++;

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.StartsWith("De schijf is vol. Wat hier staat, is niet bewaard.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.StartsWith($"Nummer {kept}", refused.One("textarea").TextContent, StringComparison.Ordinal);
        Assert.Equal(kept, await NumberOfSignals(worker));
        (await worker.Get("/signalen")).ShouldBe(HttpStatusCode.OK);
        (await house.Visitor().Get("/")).ShouldBe(HttpStatusCode.OK);

        await MakeRoom();
        var again = refused.FormWith(Save);
        Assert.StartsWith("Signaal over", (await again.Press(Save)).ShouldBe(HttpStatusCode.OK).Heading, StringComparison.Ordinal);
        await again.Press(Save);
        Assert.Equal(kept + 1, await NumberOfSignals(worker));
    }

    [Fact]
    public async Task In_a_crowd_everybody_hears_the_truth()
    {
        var forms = new List<(Person Worker, Form Form)>();
        for (var number = 0; number < 3; number++)
        {
            var worker = await house.Given.AWorker();
            var spot = (await house.Given.AFindSpot(worker.Team)).Name;
            for (var time = 0; time < 8; time++)
                forms.Add((worker, await Filled(worker, spot, $"Keer {time}")));
        }

        await FillTheDisk();
        var answers = await Task.WhenAll(forms.Select(async one => (one.Worker, Page: await one.Form.Press(Save))));

        Assert.Contains(answers, answer => answer.Page.Status == HttpStatusCode.InsufficientStorage);
        Assert.All(answers, answer => Assert.Contains(answer.Page.Status, new[] { HttpStatusCode.OK, HttpStatusCode.InsufficientStorage }));
        foreach (var ofWorker in answers.GroupBy(answer => answer.Worker))
            Assert.Equal(ofWorker.Count(answer => answer.Page.Status == HttpStatusCode.OK), await NumberOfSignals(ofWorker.Key));
        await MakeRoom();
    }

    [Fact]
    public async Task Every_form_says_that_nothing_was_kept()
    {
        var (ground, faults) = (await Ground.Of(house), new List<string>());
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(KeepsSomething))
        {
            var open = (await form.OpenAsync(ground)).Believable();
            await RefuseAll();
            var answer = await open.Send();
            await MakeRoom();
            if (answer.Status != HttpStatusCode.InsufficientStorage || !SaysSo(answer))
                faults.Add($"{form.Name}: {(int)answer.Status} {answer.Title} {string.Join(" | ", answer.Errors)} {answer.LastError}");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n  {string.Join("\n  ", faults)}");
    }

    [Fact]
    public async Task What_may_not_be_looked_at_stands_in_no_form_that_is_saved_again()
    {
        var worker = await house.Given.AWorker();
        var address = $"/bewoners/{(await house.Given.AResident(worker, name: "Kanarie")).Value}/veranderen";

        await RefuseAll();
        var refused = await worker.Get(address);
        await MakeRoom();

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.Empty(refused.All("main input[value='Nu niet te lezen']"));
        Assert.Single((await worker.Get(address)).All("main input[value='Kanarie']"));
    }

    private static bool KeepsSomething(FoundForm form) =>
        form.Target.Method == "POST" && !FormTable.KeepsNothing.ContainsKey(form.Name) && !FormTable.NeverTaken.ContainsKey(form.Name) && form.Name != FormTable.SetsUpOnce;

    /// <summary>On the page with the form; a button without one leads to the page for what went wrong.</summary>
    private static bool SaysSo(Page answer) =>
        answer.Errors is [var error] ? error.Contains("niet bewaard", StringComparison.Ordinal) : answer.Title.StartsWith("Er is geen ruimte meer", StringComparison.Ordinal);

    private static async Task<Form> Filled(Person worker, string spot, string beginning) =>
        (await worker.Get("/signalen/nieuw")).Fill(WordsField, beginning + string.Concat(Enumerable.Repeat(" want het is daar donker en nat", 60)))
            .Choose("zorg").Fill("Over welke plek gaat het?", spot).Fill("Waar gaat het over?", "verkeer");

    private Task<int> NumberOfSignals(Person worker) =>
        house.Inside().Read(db => db.Set<Signal>().CountAsync(signal => signal.WorkerId == worker.Account, Ct));

    public sealed class OnSqlite(SqliteHouse house) : DiskFullTests(house), IClassFixture<SqliteHouse>
    {
        /// <summary>The file may not become larger, as long as the connection that writes stays open.</summary>
        protected override Task FillTheDisk() => Tell("PRAGMA max_page_count=1");

        /// <summary>More than what was ever taken away left free in the file: a film of a few pieces, say.</summary>
        protected override async Task RefuseAll()
        {
            await Tell($"""
                CREATE TABLE IF NOT EXISTS large (content BLOB);
                CREATE TRIGGER no_room BEFORE INSERT ON {await Receipts()} BEGIN INSERT INTO large VALUES (zeroblob(20000000)); END;
                """);
            await FillTheDisk();
        }

        /// <summary>A connection that failed is replaced by a new one, which knows no limit; one that found room in its own pages does not fail and keeps it.</summary>
        protected override Task MakeRoom() => Tell("PRAGMA max_page_count=4294967294; DROP TRIGGER IF EXISTS no_room");
    }

    public sealed class OnPostgres(PostgresHouse house) : DiskFullTests(house), IClassFixture<PostgresHouse>
    {
        protected override async Task FillTheDisk() => await Tell($"""
            CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON {await Receipts()} FOR EACH ROW EXECUTE FUNCTION no_room();
            """);

        protected override Task RefuseAll() => FillTheDisk();

        protected override async Task MakeRoom() => await Tell($"DROP TRIGGER IF EXISTS no_room ON {await Receipts()}");
    }
}

using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>Every form that makes or changes something: sent twice it does so once; two people with the same form do so twice.</summary>
[Trait("Kind", "Trust")]
public abstract class TwiceTests(TestHouse house)
{
    [Fact]
    public async Task Same_form_twice_changes_things_once_and_two_forms_change_them_twice()
    {
        var (ground, faults) = (await Ground.Of(house), new List<string>());
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(MakesSomething)) faults.AddRange(await Faults(ground, form));
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n  {string.Join("\n  ", faults)}");
    }

    [Fact]
    public async Task A_planted_form_without_an_id_of_its_own_is_found()
    {
        var ground = await Ground.Of(house);
        var form = (await FoundForm.WalkAsync(ground)).Single(form => form.Name == "/terugbellen/nieuw → POST /terugbellen/nieuw");

        var faults = await Faults(ground, form, (open, time) => open.Put("Form.Id", Guid.CreateVersion7().ToString()));

        Assert.Contains(faults, fault => fault.Contains("twice", StringComparison.Ordinal));
    }

    private static bool MakesSomething(FoundForm form) =>
        form.Target.Method == "POST" && !FormTable.NeverTaken.ContainsKey(form.Name) && !FormTable.EachTime.ContainsKey(form.Name) && form.Name != FormTable.SetsUpOnce;

    private async Task<List<string>> Faults(Ground ground, FoundForm form, Action<OpenForm, int>? plant = null)
    {
        var (mine, theirs) = ((await form.OpenAsync(ground)).Believable(), (await form.OpenAsync(ground)).Believable());
        var before = await RowCount.Of(house);

        var first = await Send(mine, 1);
        var made = await RowCount.Of(house);
        await Send(mine, 2);
        var twice = await RowCount.Of(house);
        if (mine.FreeText.Select(OpenForm.NameOf).FirstOrDefault() is { } words) await Send(mine.Put(words, "Heel andere woorden"), 3);
        var otherWords = await RowCount.Of(house);
        await Send(theirs, 1);
        var others = await RowCount.Of(house);

        var faults = new List<string>();
        if (made.Since(before).Count == 0) faults.Add($"made nothing: {first} {string.Join('|', first.Errors)}");
        if (twice.Since(made) is { Count: > 0 } again) faults.Add($"sent twice makes twice: {string.Join(", ", again)}");
        if (otherWords.Since(twice) is { Count: > 0 } changed) faults.Add($"sent again with other words makes something: {string.Join(", ", changed)}");
        var theirsCounts = others.Since(otherWords).Count > 0;
        if (!theirsCounts && !FormTable.AsksForTheNewest(form.Name)) faults.Add("of somebody else makes nothing");
        if (theirsCounts && FormTable.AsksForTheNewest(form.Name)) faults.Add("of somebody else takes the place of what she never saw");
        return [.. faults.Select(fault => $"{form.Name} {fault}")];

        async Task<Page> Send(OpenForm open, int time)
        {
            plant?.Invoke(open, time);
            return await open.Send();
        }
    }

    public sealed class OnSqlite(SqliteHouse house) : TwiceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TwiceTests(house), IClassFixture<PostgresHouse>;
}

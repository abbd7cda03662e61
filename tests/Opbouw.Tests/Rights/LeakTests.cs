using System.IO.Compression;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Opbouw.FieldWork;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>
/// A record whose page does not open for somebody shows its words nowhere else either: not in a list, search, export, map, file or text of an error.
/// Each record has two words that occur nowhere else: one is looked for, and the other may not come back.
/// </summary>
[Trait("Kind", "Trust")]
public abstract class LeakTests(TestHouse house)
{
    private const string Wanted = "zoekvogel";
    private const string Hidden = "schuilvogel";

    /// <summary>Pages that search, list or give a file, asked for what somebody else wrote.</summary>
    private static readonly string[] Asked =
    [
        $"/zoeken?woorden={Wanted}", $"/terugvinden?woorden={Wanted}",
        .. from list in Lists from form in new[] { "", $"?vorm={SheetForm.Csv}", $"?vorm={SheetForm.Xlsx}" } select $"/lijst/{list}{form}",
    ];

    /// <summary>Every list of the program says its own name.</summary>
    private static IEnumerable<string> Lists => typeof(IListKind).Assembly.GetTypes().Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IListKind)))
        .Select(type => ((IListKind)RuntimeHelpers.GetUninitializedObject(type)).Code);

    [Fact]
    public async Task No_page_shows_anybody_what_is_of_others()
    {
        var street = await Street.Of(house);
        await Write(street.There.Worker, Circle.Team);
        // Beside her in the same team, for herself alone.
        await Write(await house.Given.AWorker(street.Here.Team), Circle.Own, onlyContacts: true);

        var (leaks, seen) = await Sweep(street);

        Assert.True(leaks.Count == 0, $"Words of others:\n  {string.Join("\n  ", leaks)}");
        Assert.True(seen > 600, $"only {seen} pages were read");
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen} pages read by {RightsRow.Roles.Length} kinds of people");
    }

    [Fact]
    public async Task Words_of_the_own_team_are_found_by_the_same_sweep()
    {
        var street = await Street.Of(house);
        await Write(street.Here.Worker, Circle.Team);

        var (leaks, _) = await Sweep(street);

        foreach (var page in new[] { "/terugvinden?", "/lijst/signalen", "/lijst/contacten", "/signalen ", "/bundels " })
            Assert.Contains(leaks, leak => leak.StartsWith($"{RoleCodes.Worker} ", StringComparison.Ordinal) && leak.Contains(page, StringComparison.Ordinal));
        Assert.DoesNotContain(leaks, leak => leak.StartsWith($"{RightsRow.Anonymous} ", StringComparison.Ordinal));
        Assert.DoesNotContain(leaks, leak => leak.StartsWith($"{RoleCodes.Funder} ", StringComparison.Ordinal) || leak.StartsWith($"{RoleCodes.PartnerPerson} ", StringComparison.Ordinal));
    }

    private async Task Write(Person worker, Circle circle, bool onlyContacts = false)
    {
        var words = $"{Wanted} en {Hidden}";
        await house.Given.AContact(worker, line: words, circle: circle);
        if (onlyContacts) return;
        await house.Given.AContact(worker, line: words, kind: ContactKind.Intervention);
        var signal = await house.Given.ASignal(worker, words);
        await house.Given.ABundleOf(worker, words, words, signal.SignalId);
        await house.Given.AFindSpot(worker.Team, words);
        await house.Given.AResident(worker, name: words);
        await house.Given.ARecording(worker, words);
    }

    private static async Task<(List<string> Leaks, int Seen)> Sweep(Street street)
    {
        var (leaks, seen) = (new List<string>(), 0);
        foreach (var role in RightsRow.Roles)
        {
            foreach (var address in (await Addresses(street)).Concat(Asked).Distinct())
            {
                using var answer = await street.As(role).SendOnce(new HttpRequestMessage(HttpMethod.Get, address));
                var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) seen++;
                if (Holds(bytes)) leaks.Add($"{role} GET {address} : {(int)answer.StatusCode}");
            }
        }
        return (leaks, seen);
    }

    private static async Task<List<string>> Addresses(Street street)
    {
        var addresses = new List<string>();
        foreach (var row in RightsTable.Rows.Where(row => row.Route is not ("/uitloggen" or "/inrichten" or "/postvak")))
        {
            var (own, other, _) = await street.Addresses(row);
            addresses.AddRange([own, other]);
        }
        return addresses;
    }

    /// <summary>An Excel file is packed: its sheets are looked into.</summary>
    private static bool Holds(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Hidden)) >= 0;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Any(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd().Contains(Hidden, StringComparison.Ordinal);
        });
    }

    public sealed class OnSqlite(SqliteHouse house) : LeakTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LeakTests(house), IClassFixture<PostgresHouse>;
}

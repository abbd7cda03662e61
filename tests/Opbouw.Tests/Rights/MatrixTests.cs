using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>The shared matrix of who may do what, cell by cell over HTTP. What is not built is counted, never skipped in silence.</summary>
[Trait("Kind", "Trust")]
public abstract class MatrixTests(TestHouse house)
{
    private const string Matrix = "trust/authz/authz-matrix.csv";

    private static readonly string[] Writers = [RoleCodes.Worker, RoleCodes.WijkteamWorker, RoleCodes.KenniscentrumCoordinator];

    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<(string Kind, string Maker), string> records = [];

    private Circles Here { get; set; } = null!;

    private Circles There { get; set; } = null!;

    private Circles Elsewhere { get; set; } = null!;

    [Fact]
    public async Task Every_cell_of_what_is_built_holds()
    {
        await Furnish();
        var (wrong, built, notBuilt, used) = (new List<string>(), 0, 0, new HashSet<Deviation>());
        foreach (var cell in Cells())
        {
            if (MatrixRooms.Roles[cell.Role] == MatrixRooms.NotBuilt || MatrixRooms.IsNotBuilt(cell.Role, cell.Resource, cell.Action, cell.Relation) || !MatrixRooms.Rooms.TryGetValue($"{cell.Resource} {cell.Action}", out var room))
            {
                notBuilt++;
                continue;
            }

            built++;
            // Of several that fit, the one with a relation and an action says it.
            var deviation = MatrixRooms.Deviations.Where(one => Fits(one, cell)).OrderByDescending(one => (one.Relation is not null ? 2 : 0) + (one.Action is not null ? 1 : 0)).FirstOrDefault();
            if (deviation is not null && deviation.Allows != (cell.Expect == "allow")) used.Add(deviation);
            if (await Visit(cell, room, deviation?.Allows ?? cell.Expect == "allow") is { } fault) wrong.Add(fault);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{built} cells tried, {notBuilt} not built, {used.Count} decided otherwise");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {built} cells are wrong:\n  {string.Join("\n  ", wrong.Take(80))}");
        Assert.Empty(MatrixRooms.Deviations.Except(used).Select(stale => $"{stale.Role} {stale.Resource} {stale.Action} {stale.Relation} is no deviation"));
        Assert.True(built > 1_000, $"only {built} cells");
    }

    [Fact]
    public async Task A_planted_wrong_cell_is_found()
    {
        await Furnish();

        Assert.NotNull(await Visit(new Cell("opbouwwerker", "persoon", "lees", "ander-gebied", "allow"), MatrixRooms.Rooms["persoon lees"], mayEnter: true));
        Assert.NotNull(await Visit(new Cell("anoniem", "openbare-pagina", "lees", "eigen", "login"), MatrixRooms.Rooms["openbare-pagina lees"], mayEnter: false));
    }

    private static IEnumerable<Cell> Cells()
    {
        var file = SharedData.Find(Matrix);
        Assert.SkipWhen(file is null, $"../shared/{Matrix} is not there: the matrix cannot be tried.");
        return File.ReadLines(file!).Skip(1).Select(line => line.Split(',')).Where(parts => parts.Length == 5).Select(parts => new Cell(parts[0], parts[1], parts[2], parts[3], parts[4].Trim()));
    }

    private static bool Fits(Deviation one, Cell cell) =>
        one.Role == cell.Role && one.Resource == cell.Resource && (one.Action is null || one.Action == cell.Action) && (one.Relation is null || one.Relation == cell.Relation);

    private async Task Furnish()
    {
        if (people.Count > 0) return;
        Here = await Circles.Of(house, "hier");
        There = await Circles.Of(house, "daar");
        Elsewhere = new Circles(house, default, await house.GivenAt(house.Neighbour).APartner("Partner elders"), await house.GivenAt(house.Neighbour).AWorker());
        foreach (var (role, _) in RoleCodes.All)
        {
            var partner = role is RoleCodes.PartnerPerson or RoleCodes.Funder;
            var staff = !partner && role is not (RoleCodes.Resident or RoleCodes.Volunteer);
            people[role] = await house.Given.Somebody(role, staff ? Here.Team : null, partner ? Here.Partner : null);
        }
    }

    /// <summary>Nothing when it is as expected; else one line that says what happened.</summary>
    private async Task<string?> Visit(Cell cell, (string Address, string Kind) room, bool mayEnter)
    {
        var role = MatrixRooms.Roles[cell.Role];
        var template = MatrixRooms.AddressFor(role, cell.Relation, room.Address);
        var address = room.Kind.Length == 0 ? template : template.Replace("{0}", await Record(room.Kind, role, cell.Relation), StringComparison.Ordinal);
        var browser = role == RightsRow.Anonymous ? house.Visitor() : people[role].Browser;
        using var response = await browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, address));
        var toLogIn = response.Headers.Location?.OriginalString.StartsWith("/inloggen?", StringComparison.Ordinal) == true;
        var entered = response.IsSuccessStatusCode || ((int)response.StatusCode is >= 300 and < 400 && !toLogIn);
        var asExpected = mayEnter ? entered : role == RightsRow.Anonymous ? toLogIn || (int)response.StatusCode == 404 : (int)response.StatusCode == 404;
        return asExpected ? null : $"{cell.Role} {cell.Resource} {cell.Action} {cell.Relation}: {(int)response.StatusCode} at {address}, expected {(mayEnter ? "to enter" : "not to")}";
    }

    /// <summary>A record in this relation to somebody of this role: her own, of a colleague in the same team, of another team, of another organisation.</summary>
    private async Task<string> Record(string kind, string role, string relation)
    {
        var (circles, maker) = relation switch
        {
            "ander-gebied" => (There, There.Worker),
            "andere-organisatie" => (Elsewhere, Elsewhere.Worker),
            "eigen" when Writers.Contains(role) => (Here, people[role]),
            _ => (Here, Here.Worker),
        };
        var key = (kind, maker.Account.Value.ToString());
        if (!records.TryGetValue(key, out var id)) records[key] = id = await Make(kind, circles with { Worker = maker }, circles == Elsewhere);
        return id;
    }

    private async Task<string> Make(string kind, Circles circles, bool elsewhere)
    {
        var given = elsewhere ? house.GivenAt(house.Neighbour) : house.Given;
        return kind switch
        {
            "recording" => (await given.ARecording(circles.Worker)).Value.ToString(),
            "person" => circles.Worker.Account.Value.ToString(),
            "resident" => (await given.AResident(circles.Worker)).Value.ToString(),
            "contact" => (await given.AContact(circles.Worker)).Id.Value.ToString(),
            "signal" => (await given.ASignal(circles.Worker)).SignalId.ToString(),
            "bundle" => (await given.ABundleOf(circles.Worker)).ToString(),
            "worded-bundle" => (await given.ABundle(circles.Worker)).Value.ToString(),
            "question" => (await given.AQuestion(circles.Worker, circles.Partner)).Value.ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private sealed record Cell(string Role, string Resource, string Action, string Relation, string Expect);

    public sealed class OnSqlite(SqliteHouse house) : MatrixTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MatrixTests(house), IClassFixture<PostgresHouse>;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Areas;
using Opbouw.Commands;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Areas;

/// <summary>opbouw areas import, on a real database with the built-in areas.</summary>
public abstract class AreaImportTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_organisation_has_Almere_with_figures_and_postcodes()
    {
        var (areas, figures, postcodes) = await house.Inside(house.Neighbour).Read(async db => (
            await db.Set<Area>().CountAsync(Ct), await db.Set<AreaFigure>().CountAsync(Ct), await db.Set<AreaPostcodeEntry>().CountAsync(Ct)));

        Assert.Equal((81, 502, 74), (areas, figures, postcodes));
    }

    [Fact]
    public async Task A_file_with_one_wrong_row_changes_nothing_and_names_the_row()
    {
        var before = await Version();

        var run = await Import("code,jaar,naam\nGM9001,2020,Nieuwstad\nWK900101,twintig,Oost\n");

        Assert.Equal(1, run.Code);
        Assert.Contains("Rij 3, kolom jaar: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Er is niets ingelezen", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await Version());
        Assert.Null((await Tree()).FindByCode("GM9001", new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public async Task With_skip_wrong_rows_the_good_ones_come_in_and_the_trail_tells()
    {
        var run = await Import("code,jaar,naam\nGM9002,2020,Nieuwstad\nWK900201,2020,West\nWK900301,2020,Van elders\nWK900202,,Oost\n", "--skip-wrong-rows");

        Assert.Equal(0, run.Code);
        Assert.Contains("2 ingelezen, 0 bijgewerkt, 2 overgeslagen", run.Output, StringComparison.Ordinal);
        var west = (await Tree()).Find(new AreaCode("WK900201", 2020))!;
        Assert.Equal("Nieuwstad", (await Tree()).Path(west.Id)[^2].Name);
        var trail = await house.Inside().Read(db => db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == nameof(AreasImported)).ToListAsync(Ct));
        Assert.Contains(trail, entry => entry.Details.Contains("\"Added\":2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_to_an_area_hold_when_its_code_gets_another_meaning()
    {
        var haven = (await Tree()).Find(new AreaCode("WK003401", 2020))!;

        var run = await Import("code,jaar,naam,lat,lon\nWK003401,2022,Centrum Almere Haven,52.3336,5.2165\nBU00340101,2022,Centrum West,,\n");
        var after = await Tree();

        Assert.Equal(0, run.Code);
        Assert.Equal("Almere Haven", after.Find(haven.Id)!.Name);
        Assert.Equal("Centrum Almere Haven", after.FindByCode("WK003401", new DateOnly(2026, 1, 1))!.Name);
        Assert.Equal(haven.Id, after.FindByCode("WK003401", new DateOnly(2021, 1, 1))!.Id);
    }

    [Fact]
    public async Task Boundaries_figures_and_postcodes_come_in_and_the_snapshot_is_new_at_once()
    {
        var tree = await Tree();
        var filmwijk = tree.Find(new AreaCode("BU00340202", 2020))!;

        Assert.Equal(0, (await Import("""{"type":"FeatureCollection","features":[{"properties":{"code":"BU00340202","naam":"Filmwijk","jaar":2014},"geometry":{"type":"Polygon","coordinates":[[[5.22,52.36],[5.24,52.36],[5.24,52.37],[5.22,52.37],[5.22,52.36]]]}}]}""")).Code);
        Assert.Equal(0, (await Import("code;jaar;inwoners;huishoudens;eenpersoons\nBU00340202;2020;5000;2000;500\nBU01230101;2020;1;1;1\n", "--figures", "--source", "Eigen telling")).Code);
        Assert.Equal(0, (await Import("postcode,code,jaar\n1325,BU00340203,2020\n1325,BU00340202,2020\n", "--postcodes")).Code);
        var snapshot = await Snapshot();

        Assert.NotNull(snapshot.Tree.Find(filmwijk.Id)!.Boundary);
        Assert.Equal(filmwijk.Label, snapshot.Tree.Find(filmwijk.Id)!.Label);
        Assert.Equal((5000m, "Eigen telling"), (snapshot.FactsOf(filmwijk).Inhabitants!.Value!.Value, snapshot.FactsOf(filmwijk).Inhabitants!.Source));
        Assert.Equal(["Danswijk", "Filmwijk"], snapshot.Tree.ByPostcode("1325", snapshot.On).Select(area => area.Name));
    }

    [Fact]
    public async Task A_secret_figure_is_kept_as_unknown_and_takes_the_place_of_an_older_number()
    {
        await Import("code;jaar;inwoners\nBU00340203;2019;900\n", "--skip-wrong-rows", "--figures");
        var run = await Import("""{"value":[{"WijkenEnBuurten":"BU00340204","Perioden":"2020JJ00","AantalInwoners_5":"        ."}]}""", "--figures");
        var danswijk = (await Tree()).Find(new AreaCode("BU00340204", 2020))!;

        Assert.Equal(0, run.Code);
        var figure = await house.Inside().Read(db => db.Set<AreaFigure>().AsNoTracking().SingleAsync(row => row.AreaId == danswijk.Id && row.Key == "inhabitants" && row.Year == 2020, Ct));
        Assert.Null(figure.Value);
    }

    [Fact]
    public async Task Dry_run_a_missing_file_and_wrong_use_change_nothing()
    {
        var before = await Version();

        Assert.Equal(0, (await Import("code,jaar,naam\nGM9005,2020,Nieuwstad\n", "--dry-run")).Code);
        Assert.Equal(1, (await Run("import", "/bestaat/niet.csv", "--organisation", house.Home.Id)).Code);
        Assert.Equal(2, (await Run("export")).Code);
        var wrongOrganisation = await Run("import", "x.csv", "--organisation", "wie");

        Assert.Contains(house.Home.Id, wrongOrganisation.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await Version());
    }

    [Fact]
    public async Task The_neighbour_sees_nothing_of_an_import()
    {
        await Import("code,jaar,naam\nGM9006,2020,Alleen thuis\n");

        var there = await house.Inside(house.Neighbour).Read(db => db.Set<AreaEdition>().AnyAsync(edition => edition.Code == "GM9006", Ct));

        Assert.False(there);
        Assert.NotNull((await Tree()).FindByCode("GM9006", new DateOnly(2026, 1, 1)));
    }

    private async Task<(int Code, string Output, string Errors)> Import(string content, params string[] options)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content, Ct);
        var run = await Run(["import", file, "--organisation", house.Home.Id, .. options]);
        File.Delete(file);
        return run;
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await new AreasCommand(house.Services, output, errors).RunAsync(arguments, Ct);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<AreaTree> Tree() => (await Snapshot()).Tree;

    private Task<AreaSnapshot> Snapshot()
    {
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        var work = new WorkContext();
        work.WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(organisation => organisation.Id == house.Home.Id));
        return house.Inside().Read(db => house.Services.GetRequiredService<AreaSnapshots>().OfAsync(work, db, Ct).AsTask());
    }

    private Task<int> Version() => house.Inside().Read(db => db.Set<AreaVersion>().Select(row => row.Number).SingleAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : AreaImportTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AreaImportTests(house), IClassFixture<PostgresHouse>;
}

using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests;

/// <summary>A test class over HTTP that forgets a database is red.</summary>
public sealed partial class HouseTestsRunOnBothDatabases
{
    [Fact]
    public void Every_test_class_of_the_house_ends_with_both_databases() =>
        Assert.Empty(SourceTree.Files("tests/Opbouw.Tests", "*Tests.cs").SelectMany(file => Missing(file.Path, file.Text)));

    [Fact]
    public void A_planted_class_with_one_database_is_found()
    {
        const string planted = """
            public abstract class PlantedTests(TestHouse house)
            {
                public sealed class OnSqlite(SqliteHouse house) : PlantedTests(house), IClassFixture<SqliteHouse>;
            }
            """;

        Assert.Equal(["planted: PlantedTests does not run on Postgres"], Missing("planted", planted));
    }

    private static IEnumerable<string> Missing(string path, string text) =>
        from Match match in HouseClass().Matches(text)
        let name = match.Groups[1].Value
        from database in new[] { "Sqlite", "Postgres" }
        where !text.Contains($"({database}House house) : {name}(house), IClassFixture<{database}House>", StringComparison.Ordinal)
        select $"{path}: {name} does not run on {database}";

    [GeneratedRegex(@"abstract (?:partial )?class (\w+)\(TestHouse house\)")]
    private static partial Regex HouseClass();
}

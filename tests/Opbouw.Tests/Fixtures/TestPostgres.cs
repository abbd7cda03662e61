namespace Opbouw.Tests.Fixtures;

/// <summary>The PostgreSQL of this test run.</summary>
public static class TestPostgres
{
    /// <summary>Skips the test with a clear message when this machine has no PostgreSQL (./do test installs it).</summary>
    public static async Task<string> ConnectionStringAsync()
    {
        var connectionString = await PostgresServer.FindAsync();
        Assert.SkipWhen(connectionString is null, "PostgreSQL is not on this machine: apt-get install postgresql");
        return connectionString;
    }
}

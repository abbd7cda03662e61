namespace Opbouw.Tests.Fixtures;

public enum Database
{
    Sqlite,
    Postgres,
}

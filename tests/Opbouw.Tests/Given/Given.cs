using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

/// <summary>What must be there before a test begins, with sane defaults. One file per kind of record.</summary>
public sealed partial class GivenPeopleAndPlaces(TestHouse house, TestOrganisation at)
{
    private static int number;

    private Inside Inside => house.Inside(at);

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    private DateTimeOffset Now => house.Clock.GetUtcNow();

    private static int Next() => Interlocked.Increment(ref number);
}

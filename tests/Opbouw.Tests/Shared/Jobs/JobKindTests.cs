using Opbouw.Shared.Jobs;

namespace Opbouw.Tests.Shared.Jobs;

public sealed class JobKindTests
{
    private static readonly JobKind EachQuarter = JobKind.Every<NoJob>(TimeSpan.FromMinutes(15), "test.quarter", "Elk kwartier");
    private static readonly JobKind EachNight = JobKind.Daily<NoJob>(new TimeOnly(3, 0), "test.night", "Elke nacht");

    [Theory]
    [InlineData("2026-03-10T08:14:59Z", "2026-03-10T08:00:00Z", "2026-03-10T08:15:00Z")]
    [InlineData("2026-03-10T08:15:00Z", "2026-03-10T08:15:00Z", "2026-03-10T08:30:00Z")]
    public void Periods_begin_at_the_same_moments_for_everybody(string now, string last, string next) => Check(EachQuarter, now, last, next);

    [Theory]
    [InlineData("2026-03-10T01:59:00Z", "2026-03-09T02:00:00Z", "2026-03-10T02:00:00Z")]
    [InlineData("2026-03-10T02:00:00Z", "2026-03-10T02:00:00Z", "2026-03-11T02:00:00Z")]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-28T02:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-24T01:00:00Z", "2026-10-25T02:00:00Z")]
    public void A_day_is_a_day_of_Amsterdam_also_when_the_clock_changes(string now, string last, string next) => Check(EachNight, now, last, next);

    [Fact]
    public void The_same_work_gets_the_same_id_and_other_work_another()
    {
        var subject = Guid.NewGuid();

        Assert.Equal(StableId.Of("a", subject, "1"), StableId.Of("a", subject, "1"));
        Assert.NotEqual(StableId.Of("a", subject, "1"), StableId.Of("a", subject, "2"));
        Assert.Equal(8, StableId.Of("a", subject, "1").Version);
    }

    private static void Check(JobKind kind, string now, string last, string next)
    {
        var moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture), kind.LastDue(moment));
        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), kind.NextDue(moment));
    }

    private sealed class NoJob : IJob
    {
        public Task RunAsync(JobTurn turn, CancellationToken ct) => Task.CompletedTask;
    }
}

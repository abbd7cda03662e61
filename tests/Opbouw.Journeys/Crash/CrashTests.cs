using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Crash;

/// <summary>
/// What was answered with yes is there for ever: after the process was killed, after the power went, after a disk that would not keep. The long form runs
/// with <c>./do trust</c>. Each way of looking is shown a build that breaks the promise, and must see it.
/// </summary>
[Trait("Kind", "Trust")]
[Collection(nameof(OneAtATime))]
public sealed class CrashTests
{
    private const int Writers = 6;

    private static bool IsFull => Environment.GetEnvironmentVariable("OPBOUW_TRUST") == "full";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_people_write_nothing_that_was_acknowledged_is_gone()
    {
        await using var house = await CrashHouse.MakeAsync();

        var (written, lost, starts) = await KillAsync(house, IsFull ? 100 : 5, early: false);

        Tell($"killed {starts.Count - 1} times: {written} acknowledged, {lost} lost; started again in {Median(starts).TotalSeconds:0.00} s, slowest {starts.Max().TotalSeconds:0.00} s");
        Assert.True(written > starts.Count, $"only {written} were written");
        Assert.Equal(0, lost);
        Assert.True(Median(starts) < TimeSpan.FromSeconds(IsFull ? 3 : 30), $"started again in {Median(starts)}");
    }

    [Fact]
    public async Task A_build_that_says_yes_too_early_is_seen()
    {
        await using var house = await CrashHouse.MakeAsync();

        var (_, lost, _) = await KillAsync(house, 3, early: true);

        Assert.True(lost > 0, "nothing was lost");
    }

    [Fact]
    public async Task After_a_power_cut_at_any_moment_it_is_whole_and_holds_what_was_acknowledged()
    {
        var (cuts, lost, broken, written) = await CutPowerAsync(IsFull ? 1_000 : 60, forgets: null);

        Tell($"{cuts} power cuts over {written} acknowledged signals: {lost} lost, {broken} corrupt");
        Assert.Equal((0, 0), (lost, broken));
    }

    /// <summary>NORMAL does not sync the log of a change before it answers; OFF syncs nothing.</summary>
    [Theory, InlineData("-wal"), InlineData("*")]
    public async Task A_build_that_does_not_wait_for_the_disk_is_seen(string forgets)
    {
        var (cuts, lost, broken, _) = await CutPowerAsync(40, forgets);

        Tell($"without the sync of '{forgets}': {lost} of {cuts} cuts lost something, {broken} corrupt");
        Assert.True(lost + broken > 0, "nothing was lost");
    }

    [Fact]
    public async Task A_disk_that_does_not_keep_is_told_and_reading_goes_on()
    {
        await using var house = await CrashHouse.MakeAsync();
        var refuses = Path.Combine(house.Folder, "refuses");
        OnLookedAtDisk(house);
        house.Disk["DISK_REFUSES"] = refuses;
        await house.StartAsync();
        var writer = await house.WriterAsync();
        var kept = await SendAsync(writer, 10);
        Assert.Equal(10, kept.Count(one => one.Answer == HttpStatusCode.Found));

        await File.WriteAllTextAsync(refuses, "", Ct);
        var refused = await SendAsync(writer, 10);
        Assert.All(refused, one => Assert.Contains(one.Answer, new HttpStatusCode?[] { HttpStatusCode.InternalServerError, HttpStatusCode.InsufficientStorage, HttpStatusCode.ServiceUnavailable }));
        foreach (var page in new[] { "/", "/signalen", "/mijn-dag" })
        {
            using var read = await house.Client.GetAsync(new Uri(page, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        }

        File.Delete(refuses);
        var after = await SendAsync(writer, 10);
        Assert.Contains(after.TakeLast(5), one => one.Answer == HttpStatusCode.Found);
        await house.KillAsync();
        await house.StartAsync();
        var (health, there) = CrashHouse.Read(house.Database);
        var gone = kept.Concat(refused).Concat(after).Count(one => one.Answer == HttpStatusCode.Found && !there.Contains(one.Id));
        Tell($"sync fails: {refused.Count} refused ({refused[0].Answer}), {gone} acknowledged lost");
        Assert.Equal(("ok", 0), (health, gone));
    }

    private static async Task<(int Written, int Lost, List<TimeSpan> Starts)> KillAsync(CrashHouse house, int rounds, bool early)
    {
        var (lot, acknowledged, starts) = (new Random(7), new ConcurrentBag<Guid>(), new List<TimeSpan> { await house.StartAsync() });
        for (var round = 0; round < rounds; round++)
        {
            var writers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => house.WriterAsync()));
            var writing = writers.Select(writer => writer.WriteAsync(TimeSpan.FromSeconds(30), acknowledged.Add, early)).ToList();
            var before = acknowledged.Count;
            for (var since = Stopwatch.StartNew(); acknowledged.Count == before && since.Elapsed < TimeSpan.FromSeconds(20);) await Task.Delay(10, Ct);
            await Task.Delay(lot.Next(20, 800), Ct);
            await house.KillAsync();
            await Task.WhenAll(writing);
            starts.Add(await house.StartAsync());
        }
        var (health, there) = CrashHouse.Read(house.Database);
        Assert.Equal("ok", health);
        return (acknowledged.Count, acknowledged.Count(id => !there.Contains(id)), starts);
    }

    private static async Task<(int Cuts, int Lost, int Broken, int Written)> CutPowerAsync(int cuts, string? forgets)
    {
        await using var house = await CrashHouse.MakeAsync();
        var log = OnLookedAtDisk(house);
        if (forgets is not null) house.Disk["DISK_FORGETS"] = forgets;
        var before = Directory.GetFiles(house.Data).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        await house.StartAsync();
        var acknowledged = new ConcurrentBag<(long At, Guid Id)>();
        var writers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => house.WriterAsync()));
        // Noted after the answer came: the log may only be longer by then, never shorter.
        await Task.WhenAll(writers.Select(writer => writer.WriteAsync(TimeSpan.FromSeconds(IsFull ? 40 : 3), id => acknowledged.Add((new FileInfo(log).Length, id)))));
        await house.KillAsync();

        var (power, lot, lost, broken) = (new PowerCut(before, log), new Random(11), 0, 0);
        var first = power.MomentOf(acknowledged.Min(one => one.At));
        var promised = acknowledged.Select(one => (Moment: power.MomentOf(one.At), one.Id)).ToList();
        for (var cut = 0; cut < cuts; cut++)
        {
            var moment = lot.Next(first, power.Moments + 1);
            var (health, there) = Left(power.After(moment, lot));
            if (health != "ok") broken++;
            else if (promised.Any(one => one.Moment <= moment && !there.Contains(one.Id))) lost++;
        }
        return (cuts, lost, broken, acknowledged.Count);
    }

    private static (string Health, HashSet<Guid> Signals) Left(Dictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("opbouw-left-");
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
        var left = CrashHouse.Read(Path.Combine(folder.FullName, "opbouw.db"));
        folder.Delete(recursive: true);
        return left;
    }

    /// <summary>Puts the disk that can be looked into under the program; where it writes down what happens.</summary>
    private static string OnLookedAtDisk(CrashHouse house)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/gcc"), "gcc is not installed, so that no disk can be looked into");
        var (source, library, log) = (Path.Combine(RepositoryRoot.Folder, "tests", "Opbouw.Journeys", "Crash", "disk.c"), Path.Combine(house.Folder, "disk.so"), Path.Combine(house.Folder, "disk.log"));
        using var gcc = Process.Start("gcc", ["-O2", "-Wall", "-Werror", "-shared", "-fPIC", source, "-o", library, "-ldl"]);
        gcc.WaitForExit();
        Assert.Equal(0, gcc.ExitCode);
        house.Disk["LD_PRELOAD"] = library;
        house.Disk["DISK_FOLDER"] = house.Data;
        house.Disk["DISK_LOG"] = log;
        return log;
    }

    private static async Task<List<(Guid Id, HttpStatusCode? Answer)>> SendAsync(Writer writer, int times)
    {
        var sent = new List<(Guid, HttpStatusCode?)>();
        for (var time = 0; time < times; time++)
        {
            var id = Guid.CreateVersion7();
            sent.Add((id, await writer.SendAsync(id)));
        }
        return sent;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static void Tell(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}

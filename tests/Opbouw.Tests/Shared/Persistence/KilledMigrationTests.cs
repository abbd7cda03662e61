using System.Diagnostics;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Persistence;

/// <summary>
/// The program itself, as a process of its own, is killed while it brings a file to today's version. Whatever the moment: the file is
/// the old one or the new one, never something between, and the next start finishes the work.
/// </summary>
public sealed class KilledMigrationTests(KilledMigrationTests.OldHouse old) : IClassFixture<KilledMigrationTests.OldHouse>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Left_alone_it_finishes_with_every_row_and_keeps_a_copy_of_before()
    {
        using var file = old.File.Copy();

        await StartAgain(file);

        Assert.True(file.StateOfCopyOfBefore(old.State).IsAs(old.State));
        Assert.Empty(file.StateOfCopyOfBefore(old.State).Lost(old.State));
    }

    [Fact]
    public Task Killed_when_it_has_just_begun() => KillWhen(file => File.Exists(file.Lock));

    [Fact]
    public Task Killed_while_it_makes_the_copy() => KillWhen(file => File.Exists(file.UnfinishedCopy));

    [Fact]
    public Task Killed_when_the_copy_is_made() => KillWhen(file => File.Exists(file.CopyOfBefore));

    [Fact]
    public Task Killed_at_the_first_sign_of_a_change() =>
        KillWhen(file => File.Exists(file.CopyOfBefore) && new FileInfo(file.Database + "-wal") is { Exists: true, Length: > 0 });

    [Fact]
    public async Task Killed_at_moments_spread_over_the_migration()
    {
        var (killed, moments) = (0, 8);
        for (var moment = 1; moment <= moments; moment++)
        {
            using var file = old.File.Copy();
            if (await Kill(file, now => File.Exists(now.CopyOfBefore), old.Duration * moment / (moments + 1)))
                killed++;
            AssertWhole(file);
            if (moment % 3 == 0)
                await StartAgain(file);
        }

        Assert.InRange(killed, moments / 2, moments);
    }

    [Fact]
    public async Task Killed_time_and_again_it_finishes_in_the_end()
    {
        using var file = old.File.Copy();
        for (var moment = 1; moment <= 4; moment++)
        {
            await Kill(file, now => File.Exists(now.UnfinishedCopy), old.Duration * moment / 6);
            AssertWhole(file);
        }

        await StartAgain(file);
    }

    /// <summary>The commands of docs/beheer/bijwerken.md, letter by letter, after an upgrade that nobody is happy with.</summary>
    [Fact]
    public async Task What_the_manual_says_puts_the_file_of_before_the_upgrade_back()
    {
        using var file = old.File.Copy();
        await StartAgain(file);
        var manual = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Folder, "docs", "beheer", "bijwerken.md"), Ct);
        var commands = manual.Split("```").Single(block => block.Contains(".before-", StringComparison.Ordinal) && block.Contains("cd ", StringComparison.Ordinal))
            .Replace("/var/lib/opbouw/organisations/opbouw", Path.GetDirectoryName(file.Database), StringComparison.Ordinal);

        using var shell = Process.Start(new ProcessStartInfo("bash", ["-ec", commands]) { RedirectStandardError = true })!;
        Assert.Equal("", await shell.StandardError.ReadToEndAsync(Ct));
        await shell.WaitForExitAsync(Ct);

        Assert.True(file.State(old.State).IsAs(old.State), "Not the file of before.");
        Assert.Empty(file.State(old.State).Lost(old.State));

        // And forward again, with the next version.
        await StartAgain(file);
    }

    /// <summary>The fault that all this is about, planted: it would be seen.</summary>
    [Fact]
    public async Task File_that_was_migrated_by_halves_is_not_taken_for_whole()
    {
        using var file = old.File.Copy();
        file.MigrateHalf();

        using var program = Start(file);
        await program.WaitForExitAsync(Ct);

        Assert.NotEqual(0, program.ExitCode);
        Assert.False(file.State(old.State).IsAs(old.State));
        Assert.False(IsNewest(file.State(old.State)));
    }

    /// <summary>On a busy machine the moment passes unseen now and then: then once more, with a new file.</summary>
    private async Task KillWhen(Func<OldFile, bool> seen)
    {
        const int Attempts = 5;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var file = old.File.Copy();
            if (!await Kill(file, seen))
                continue;
            AssertWhole(file);
            await StartAgain(file);
            return;
        }

        Assert.Fail($"It ended {Attempts} times before it could be killed.");
    }

    /// <returns>false when it had ended by itself.</returns>
    private static async Task<bool> Kill(OldFile file, Func<OldFile, bool> seen, TimeSpan after = default)
    {
        using var program = Start(file);
        while (!program.HasExited && !seen(file))
            await Task.Yield();
        for (var since = Stopwatch.StartNew(); since.Elapsed < after;)
            await Task.Yield();
        var alive = !program.HasExited;
        program.Kill();
        await program.WaitForExitAsync(Ct);
        return alive && program.ExitCode != 0;
    }

    private async Task StartAgain(OldFile file)
    {
        using var program = Start(file);
        var words = await program.StandardError.ReadToEndAsync(Ct);
        await program.WaitForExitAsync(Ct);

        Assert.True(program.ExitCode == 0, words);
        Assert.True(IsNewest(file.State(old.State)), "Not the newest version.");
        Assert.Empty(file.State(old.State).Lost(old.State));
    }

    private void AssertWhole(OldFile file)
    {
        var state = file.State(old.State);
        Assert.True(state.IsAs(old.State) || IsNewest(state), $"Neither old nor new: version {state.Version}, {state.Migrations}, {state.Trouble}");
        Assert.Empty(state.Lost(old.State));
    }

    private bool IsNewest(FileState state) => state.IsAs(old.Newest with { Version = old.VersionOfNewest });

    /// <summary>A command that needs the database and then ends. Opening is the same for every command and for the pages.</summary>
    private static Process Start(OldFile file) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Opbouw.dll"), "trail", "verify"])
    {
        WorkingDirectory = AppContext.BaseDirectory,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        Environment =
        {
            ["Opbouw__DataDirectory"] = file.DataDirectory,
            ["Opbouw__Organisations__0__Id"] = OldFile.Organisation,
            ["Opbouw__Organisations__0__Name"] = "Welzijn Oud",
            ["Opbouw__Organisations__0__Hosts__0"] = "oud.localhost",
        },
    })!;

    /// <summary>An old file to make copies of, and how today's program treats it when nobody disturbs it.</summary>
    public sealed class OldHouse : IAsyncLifetime
    {
        internal OldFile File { get; private set; } = null!;

        internal FileState State { get; private set; } = null!;

        internal FileState Newest { get; private set; } = null!;

        internal long VersionOfNewest { get; private set; }

        /// <summary>From the copy being made to the end of the program.</summary>
        internal TimeSpan Duration { get; private set; }

        public async ValueTask InitializeAsync()
        {
            File = await OldFile.Make();
            Newest = await OldFile.Newest();
            State = File.State(File.State().In(Newest));
            using var file = File.Copy();
            using var program = Start(file);
            while (!program.HasExited && !System.IO.File.Exists(file.CopyOfBefore))
                await Task.Yield();
            var since = Stopwatch.StartNew();
            await program.WaitForExitAsync(Ct);
            (Duration, VersionOfNewest) = (since.Elapsed, file.State().Version);
        }

        public ValueTask DisposeAsync()
        {
            File.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Commands;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Trail.Sealing;
using Opbouw.Shared.Watching;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Trail;

/// <summary>Whoever can write to the database, and does not have the key, cannot change what happened without <c>opbouw trail verify</c> telling.</summary>
public abstract class TrailVerifyTests(TestHouse house)
{
    private const int Intact = 0;
    private const int WasChanged = 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Untouched_trail_passes_and_tells_the_newest_seal_for_on_paper()
    {
        await TwoSeals();

        var (code, told, wrong) = await Verify();

        Assert.Equal((Intact, ""), (code, wrong));
        Assert.Contains("logboek heel. 4 regels, 2 zegels. Laatste zegel: 2-", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_not_sealed_yet_are_no_fault()
    {
        await TwoSeals();
        await Happens(3);

        Assert.Equal(Intact, (await Verify()).Code);
    }

    [Theory]
    [InlineData(nameof(TrailEntry.Event))]
    [InlineData(nameof(TrailEntry.Process))]
    [InlineData(nameof(TrailEntry.Details))]
    [InlineData(nameof(TrailEntry.Subject))]
    [InlineData(nameof(TrailEntry.Reason))]
    [InlineData(nameof(TrailEntry.OnBehalfOf))]
    public async Task Text_that_was_changed_in_a_row_is_found(string column)
    {
        await TwoSeals();
        await house.Inside().Change(async db => db.Entry(await RowUnder(db, 1)).Property(column).CurrentValue = "iets anders");

        await Faults("Onder zegel 1 is iets veranderd.");
    }

    [Fact]
    public async Task Another_time_actor_or_hash_in_a_row_is_found()
    {
        foreach (var change in new Action<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<TrailEntry>>[]
        {
            row => row.Property(entry => entry.At).CurrentValue += TimeSpan.FromSeconds(1),
            row => row.Property(entry => entry.Actor).CurrentValue = new AccountId(Guid.NewGuid()),
            row => row.Property(entry => entry.ChangeHash).CurrentValue = new byte[32],
        })
        {
            await TwoSeals();
            await house.Inside().Change(async db => change(db.Entry(await RowUnder(db, 2))));

            await Faults("Onder zegel 2 is iets veranderd.");
        }
    }

    [Fact]
    public async Task Row_that_was_taken_away_is_found()
    {
        await TwoSeals();
        await house.Inside().Change(async db => db.Remove(await RowUnder(db, 1)));

        await Faults("Zegel 1 hoort bij 2 regels, er staan er 1.");
    }

    [Fact]
    public async Task Row_that_was_put_in_is_found_under_a_seal_and_loose()
    {
        await TwoSeals();
        await house.Inside().Add(Row(house.Clock.GetUtcNow(), seal: 1));
        await Faults("Zegel 1 hoort bij 2 regels, er staan er 3.");

        await TwoSeals();
        await house.Inside().Add(Row(house.Clock.GetUtcNow() - TimeSpan.FromDays(2)));
        await Faults("Er staat een regel zonder zegel uit een tijd die al verzegeld was.");
    }

    [Fact]
    public async Task Loose_row_from_the_past_is_still_found_after_the_next_sealing()
    {
        await TwoSeals();
        await house.Inside().Add(Row(house.Clock.GetUtcNow() - TimeSpan.FromDays(2)));
        await Seal();

        await Faults("Onder zegel 3 staat een regel die er later tussen is gezet.");
    }

    [Fact]
    public async Task Last_seal_that_was_taken_away_is_found_with_and_without_its_rows()
    {
        await TwoSeals();
        await house.Inside().Change(async db => db.Remove(await SealOf(db, 2)));
        await Faults("Het laatste zegel moet 2 zijn, en dat is weg of veranderd.", "Er zijn regels met een zegel na 1, en dat zegel is er niet.");

        await TwoSeals();
        await house.Inside().Change(async db => db.RemoveRange(await SealOf(db, 2), await RowUnder(db, 2)));
        await house.Inside().Change(async db => db.Remove(await RowUnder(db, 2)));
        await Faults("Het laatste zegel moet 2 zijn, en dat is weg of veranderd.");
    }

    [Fact]
    public async Task Last_seal_that_was_taken_away_is_found_also_when_the_note_of_it_was_turned_back()
    {
        await TwoSeals();
        await house.Inside().Change(async db =>
        {
            var first = await SealOf(db, 1);
            var newest = await db.Set<NewestSeal>().SingleAsync(Ct);
            (newest.Number, newest.Hash) = (first.Number, first.Hash);
            db.RemoveRange([await SealOf(db, 2), .. await db.Set<TrailEntry>().Where(entry => entry.Seal == 2).ToListAsync(Ct)]);
        });

        await Faults("Het laatste zegel is niet door deze installatie gezet, of de sleutels zijn weg.");
    }

    [Fact]
    public async Task All_seals_taken_away_is_found()
    {
        await TwoSeals();
        await house.Inside().Change(async db => db.RemoveRange(await db.Set<TrailSeal>().ToListAsync(Ct)));

        await Faults("Het laatste zegel moet 2 zijn, en dat is weg of veranderd.", "Er zijn regels met een zegel na 0, en dat zegel is er niet.");
    }

    [Fact]
    public async Task Whole_chain_made_anew_without_the_key_is_found()
    {
        await TwoSeals();
        await MakeAnew(newest => newest.Signature);
        await Faults("Het laatste zegel is niet door deze installatie gezet, of de sleutels zijn weg.");

        await TwoSeals();
        var elsewhere = new EphemeralDataProtectionProvider().CreateProtector("secrets", house.Home.Id, "trail-seal");
        await MakeAnew(newest => elsewhere.Protect(newest.TextToSign));
        await Faults("Het laatste zegel is niet door deze installatie gezet, of de sleutels zijn weg.");
    }

    [Fact]
    public async Task Seals_of_the_neighbour_do_not_count_here()
    {
        await TwoSeals();
        await MakeAnew(newest => Secrets(house.Neighbour).Seal("trail-seal", newest.TextToSign));

        await Faults("Het laatste zegel is niet door deze installatie gezet, of de sleutels zijn weg.");
    }

    [Fact]
    public async Task Nodes_that_seal_at_once_make_one_chain()
    {
        await NothingHappened();
        for (var round = 0; round < 3; round++)
        {
            await Happens(SealTrail.Batch + 200);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SealOnAnotherNode()));
        }

        var (code, told, wrong) = await Verify();
        Assert.Equal((Intact, ""), (code, wrong));
        Assert.Contains($"{3 * (SealTrail.Batch + 200)} regels, 6 zegels", told, StringComparison.Ordinal);
        Assert.False(await house.Inside().Read(db => db.Set<TrailEntry>().AnyAsync(entry => entry.Seal == null, Ct)));
    }

    [Fact]
    public async Task Nightly_check_tells_the_log_and_stays_failed_until_it_is_mended()
    {
        await TwoSeals();
        await house.Inside().Change(async db => db.Remove(await RowUnder(db, 1)));

        house.Clock.Advance(TimeSpan.FromDays(1));
        var ran = await house.Inside().RunDueJobs();

        Assert.DoesNotContain("trail.verify", ran);
        Assert.Contains(house.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains($"The trail of {house.Home.Id} was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_organisation_or_word_is_wrong_use()
    {
        Assert.Equal(2, (await Verify("verify", "--organisation", "bestaat-niet")).Code);
        Assert.Equal(2, (await Verify("wis")).Code);
    }

    private async Task Faults(params string[] dutch)
    {
        var (code, told, wrong) = await Verify();

        Assert.Equal((WasChanged, ""), (code, told));
        Assert.Equal(dutch.Select(text => $"{house.Home.Id}: {text}"), wrong.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private async Task<(int Code, string Told, string Wrong)> Verify(params string[] arguments)
    {
        await using var told = new StringWriter();
        await using var wrong = new StringWriter();
        var code = await new TrailCommand(house.Services, told, wrong).RunAsync(arguments is [] ? ["verify", "--organisation", house.Home.Id] : arguments, Ct);
        return (code, told.ToString(), wrong.ToString());
    }

    private async Task TwoSeals()
    {
        await NothingHappened();
        await Happens(2);
        await Seal();
        await Happens(2);
        await Seal();
    }

    private Task NothingHappened() => house.Inside().Change(async db =>
    {
        await db.Set<TrailEntry>().ExecuteDeleteAsync(Ct);
        await db.Set<TrailSeal>().ExecuteDeleteAsync(Ct);
        await db.Set<NewestSeal>().ExecuteDeleteAsync(Ct);
    });

    private async Task Happens(int times) =>
        await house.Inside().Add([.. Enumerable.Range(0, times).Select(_ => Row(house.Clock.GetUtcNow()))]);

    private static TrailEntry Row(DateTimeOffset at, long? seal = null)
    {
        var row = TrailEntry.Of(new Told(Guid.NewGuid()), new TrailHead(Guid.NewGuid(), new ProcessKind("test.tell", "Vertellen", typeof(Told)), Actor.House, null, null, at), "{}");
        row.Seal = seal;
        return row;
    }

    private async Task Seal()
    {
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("trail.seal", await house.Inside().RunDueJobs());
    }

    /// <summary>A process of its own: another lane, another connection.</summary>
    private async Task SealOnAnotherNode()
    {
        await using var lanes = new WriteLanes(house.Services.GetRequiredService<DatabaseOpener>(), house.Services.GetRequiredService<IServiceScopeFactory>(), house.Services.GetRequiredService<PublicVersions>(), house.Services.GetRequiredService<HouseMeters>());
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(At(house.Home), Actor.House);
        var now = house.Clock.GetUtcNow();
        await ActivatorUtilities.CreateInstance<SealTrail>(scope.ServiceProvider, lanes).RunAsync(new(now, now), Ct);
    }

    /// <summary>Somebody with the database and the source changes the first row and seals everything again.</summary>
    private Task MakeAnew(Func<NewestSeal, string> sign) => house.Inside().Change(async db =>
    {
        db.Entry(await RowUnder(db, 1)).Property(entry => entry.Details).CurrentValue = "{}";
        var seals = await db.Set<TrailSeal>().OrderBy(seal => seal.Number).ToListAsync(Ct);
        var newest = await db.Set<NewestSeal>().SingleAsync(Ct);
        newest.Hash = [];
        foreach (var seal in seals)
        {
            var batch = await db.Set<TrailEntry>().Where(entry => entry.Seal == seal.Number).ToListAsync(Ct);
            var anew = TrailSeal.Over(batch, seal.Number, newest.Hash, seal.After, seal.SealedAt);
            db.Entry(seal).CurrentValues.SetValues(anew);
            newest.Hash = anew.Hash;
        }
        newest.Signature = sign(newest);
    });

    private Organisation At(TestOrganisation at) => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == at.Id);

    private OrganisationSecrets Secrets(TestOrganisation at)
    {
        var work = new WorkContext();
        work.WorkFor(At(at), Actor.House);
        return ActivatorUtilities.CreateInstance<OrganisationSecrets>(house.Services, work);
    }

    private static Task<TrailEntry> RowUnder(OpbouwDb db, long seal) => db.Set<TrailEntry>().Where(entry => entry.Seal == seal).OrderBy(entry => entry.Id).FirstAsync(Ct);

    private static Task<TrailSeal> SealOf(OpbouwDb db, long number) => db.Set<TrailSeal>().SingleAsync(seal => seal.Number == number, Ct);

    private sealed record Told(Guid Id) : DomainEvent
    {
        public override Guid Subject => Id;
    }

    public sealed class OnSqlite(SqliteHouse house) : TrailVerifyTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TrailVerifyTests(house), IClassFixture<PostgresHouse>;
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Keys;

/// <summary>Keys on disk or on a server of their own: made once, wrapped anew, destroyed for good.</summary>
public sealed class KeyStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-keys-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Key_is_made_once_and_destroyed_for_good(Database where)
    {
        await using var room = await Open(where);
        var person = Guid.CreateVersion7();
        var text = (await room.Keys.EnsureAsync(person, Ct)).Seal("Fatima");

        Assert.Equal("Fatima", (await room.Keys.EnsureAsync(person, Ct)).Open(text));
        await room.Keys.DestroyAsync(person, Ct);

        Assert.Equal(OpenKeys.Gone, (await room.Keys.OpenAsync([person], Ct)).Read(person, text));
        Assert.Contains(person, await room.Keys.DestroyedAsync(Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => room.Keys.EnsureAsync(person, Ct));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Rotation_wraps_every_key_in_the_new_master_key(Database where)
    {
        var (old, next) = (Convert.ToBase64String(new byte[32]), Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()));
        var person = Guid.CreateVersion7();
        SealedText text;
        await using (var before = await Open(where, ("Opbouw:Keys:Master", old))) text = (await before.Keys.EnsureAsync(person, Ct)).Seal("Fatima");

        await using (var during = await Open(where, ("Opbouw:Keys:Master", next), ("Opbouw:Keys:Previous", old))) Assert.Equal(1, await during.Keys.RotateAsync(Ct));

        await using var after = await Open(where, ("Opbouw:Keys:Master", next));
        Assert.Equal("Fatima", (await after.Keys.OpenAsync([person], Ct)).Read(person, text));
        await using var without = await Open(where, ("Opbouw:Keys:Master", old));
        var missing = await Assert.ThrowsAsync<MasterKeyMissingException>(() => without.Keys.OpenAsync([person], Ct));
        Assert.Contains("er is niets weg", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_byte_of_a_destroyed_key_stays_in_the_file()
    {
        await using var room = await Open(Database.Sqlite);
        var (gone, stays) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await room.Keys.EnsureAsync(gone, Ct);
        await room.Keys.EnsureAsync(stays, Ct);
        var file = room.Store.FileOf("proef")!;
        Assert.Equal(1, Count(await File.ReadAllBytesAsync(file, Ct), gone));

        await room.Keys.DestroyAsync(gone, Ct);

        // Its name stays, in the list of who was destroyed; the wrapped key that stood behind it does not.
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        Assert.Equal(2, Count(bytes, stays) + Count(bytes, gone));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!, "sleutels*"));
    }

    [Fact]
    public async Task Keys_and_text_in_one_database_are_refused()
    {
        var same = await TestPostgres.ConnectionStringAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Open(Database.Sqlite, ("Opbouw:Keys:Postgres", same), ("Opbouw:Postgres", same)));
    }

    [Fact]
    public async Task Master_key_in_a_file_is_for_its_owner_only()
    {
        await using var room = await Open(Database.Sqlite);
        await room.Keys.EnsureAsync(Guid.CreateVersion7(), Ct);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "keys", "persons.key")));
    }

    [Fact]
    public async Task Copy_of_the_keys_takes_the_place_of_the_one_before()
    {
        await using var room = await Open(Database.Sqlite);
        var person = Guid.CreateVersion7();
        await room.Keys.EnsureAsync(person, Ct);
        var copy = Path.Combine(folder.FullName, "kopie.db");
        await room.Store.CopyAsync("proef", copy, Ct);
        Assert.Equal(1, Count(await File.ReadAllBytesAsync(copy, Ct), person));

        await room.Keys.DestroyAsync(person, Ct);
        await room.Store.CopyAsync("proef", copy, Ct);

        Assert.Equal([copy], Directory.GetFiles(folder.FullName, "kopie*"));
        Assert.DoesNotContain(person.ToString("N") + "\0", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(copy, Ct)), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static int Count(byte[] bytes, Guid person)
    {
        var (name, text) = (person.ToString("N"), System.Text.Encoding.Latin1.GetString(bytes));
        var count = 0;
        // A table and its index hold the name each.
        for (var place = text.IndexOf(name, StringComparison.Ordinal); place >= 0; place = text.IndexOf(name, place + 1, StringComparison.Ordinal)) count++;
        return count / 2;
    }

    private async Task<Room> Open(Database where, params (string Key, string Value)[] more)
    {
        var settings = more.ToDictionary(one => one.Key, one => (string?)one.Value);
        settings["Opbouw:DataDirectory"] = folder.FullName;
        var id = "proef";
        if (where == Database.Postgres)
        {
            settings["Opbouw:Keys:Postgres"] = await TestPostgres.ConnectionStringAsync();
            id = $"p{folder.Name.GetHashCode(StringComparison.Ordinal) & 0xffffff:x}";
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var directory = new DataDirectory(configuration);
        var work = new WorkContext();
        work.WorkFor(new Organisation(id, "Proef", ["proef.localhost"], new Uri("https://proef.localhost")));
        var store = new KeyStore(configuration, directory);
        return new Room(store, new DataKeys(store, new MasterKeys(configuration, directory), work, new FakeTimeProvider(TestHouse.Start)));
    }

    private sealed record Room(KeyStore Store, DataKeys Keys) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Persistence;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Keeping;

/// <summary>The whole database, whoever may see it: what stands in it, in rows and in bytes.</summary>
internal static class Database
{
    /// <summary>Tables with this word in any column of any row.</summary>
    public static async Task<List<string>> TablesWith(TestHouse house, string word) =>
        [.. (await Everything(house)).Where(row => row.Contains(word, StringComparison.Ordinal)).Select(row => row.Split('|')[0]).Distinct()];

    /// <summary>Every row of every table as text.</summary>
    public static Task<List<string>> Everything(TestHouse house) => house.Inside().Read(async db =>
    {
        var rows = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).DistinctBy(entity => entity.GetTableName()).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            var columns = string.Join(" || ' ' || ", entity.GetProperties().Select(property => $"COALESCE(CAST(\"{property.GetColumnName()}\" AS text), '')"));
            var sql = string.Concat($"SELECT '{entity.GetTableName()}|' || {columns} AS \"Value\" FROM \"{entity.GetTableName()}\"");
            rows.AddRange((await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).Order(StringComparer.Ordinal));
        }
        return rows;
    });

    /// <summary>No byte of these words in the database file, in the log beside it, or in what the program logged. On PostgreSQL the rows are all we can read.</summary>
    public static void FilesShouldNotHold(TestHouse house, params string[] words)
    {
        foreach (var word in words)
            Assert.DoesNotContain(house.Log.Lines, line => line.Contains(word, StringComparison.Ordinal));
        if (house.Database == Fixtures.Database.Sqlite)
            foreach (var word in words)
                Assert.False(FilesHold(house, word), $"{word} is still in the file.");
    }

    /// <summary>Whether the bytes of this word stand in the files of an SQLite house; a server keeps its files to itself, so of that we say yes.</summary>
    public static bool FilesHold(TestHouse house, string word)
    {
        if (house.Database != Fixtures.Database.Sqlite)
            return true;
        var file = house.Services.GetRequiredService<DataDirectory>().DatabaseOf(house.Home.Id);
        return new[] { file, file + "-wal" }.Where(File.Exists).Any(path =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
        });
    }
}

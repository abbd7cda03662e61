using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Search.Index;

/// <summary>Asks an index which records hold the terms, newest first. What the actor may not find is not there.</summary>
public static class SearchFinder
{
    private const string OnSqlite = """
        SELECT found.rowid AS number, entry.kind, entry.record, entry.terms, entry.team_id, entry.owner_id, entry.partner_id, entry.is_for_staff
        FROM search_entry_words found JOIN search_entry entry ON entry.number = found.rowid WHERE found.search_entry_words MATCH {0}
        """;

    private const string OnPostgres = "SELECT * FROM search_entry WHERE words @@ CAST({0} AS tsquery)";

    private const string PublicOnSqlite = """
        SELECT found.rowid AS number, entry.kind, entry.record, entry.terms
        FROM search_public_entry_words found JOIN search_public_entry entry ON entry.number = found.rowid WHERE found.search_public_entry_words MATCH {0}
        """;

    private const string PublicOnPostgres = "SELECT * FROM search_public_entry WHERE words @@ CAST({0} AS tsquery)";

    public static IQueryable<SearchEntry> Find(this OpbouwDb db, SearchTerms terms) => db.Database.IsSqlite()
        ? db.Set<SearchEntry>().FromSqlRaw(OnSqlite, terms.ForSqlite()).AsNoTracking().OrderByDescending(entry => entry.Number)
        : db.Set<SearchEntry>().FromSqlRaw(OnPostgres, terms.ForPostgres()).AsNoTracking().OrderByDescending(entry => entry.Number);

    public static IQueryable<PublicSearchEntry> FindPublic(this OpbouwDb db, SearchTerms terms) => db.Database.IsSqlite()
        ? db.Set<PublicSearchEntry>().FromSqlRaw(PublicOnSqlite, terms.ForSqlite()).AsNoTracking().OrderByDescending(entry => entry.Number)
        : db.Set<PublicSearchEntry>().FromSqlRaw(PublicOnPostgres, terms.ForPostgres()).AsNoTracking().OrderByDescending(entry => entry.Number);
}

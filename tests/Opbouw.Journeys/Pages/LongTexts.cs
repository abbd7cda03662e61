using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Settings;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Pages;

/// <summary>Makes every text that people wrote as long as it may be, beginning with a word that fits on no telephone.</summary>
internal static class LongTexts
{
    private const string LongWord = "Hottentottententententoonstellingsmakersvergunningsaanvraagformulier";

    /// <summary>Columns that hold words of people. What a program reads (codes, hashes, addresses, settings) is left alone.</summary>
    private static readonly HashSet<string> Columns =
    [
        "Name", "NameInSentence", "Function", "Directions", "Words", "ClosingWords", "Title", "Question", "Quote", "PartnerName", "HeardAt",
        "Line", "SetGoing", "Text", "GivenBy", "PassedOnBy", "AnswerText", "ClosedBecause", "Sentence", "Reason", "By",
        "Idea", "Because", "NotHereYet", "TakenOver", "Story", "Promise", "CallName", "Hello", "What", "Objection", "Plan", "ForWhom",
    ];

    /// <returns>How many texts were made long.</returns>
    public static async Task<int> In(Inside organisation)
    {
        var changed = 0;
        await organisation.Change(async db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.ClrType != typeof(Area) && type.ClrType != typeof(SettingVersion)))
            {
                var columns = type.GetProperties().Where(column => column.ClrType == typeof(string) && Columns.Contains(column.Name)).ToList();
                if (columns.Count == 0)
                    continue;
                foreach (var row in await All(db, type.ClrType).ToListAsync(TestContext.Current.CancellationToken))
                    foreach (var column in columns.Where(column => db.Entry(row).Property(column).CurrentValue is string { Length: > 0 }))
                    {
                        db.Entry(row).Property(column).CurrentValue = OfLength(column.GetMaxLength() ?? 400);
                        changed++;
                    }
            }
        });
        return changed;
    }

    private static IQueryable<object> All(DbContext db, Type type) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, null)!;

    private static string OfLength(int most)
    {
        var text = $"{LongWord} waar het pad langs de speeltuin 's avonds donker is, {LongWord} en nog veel meer daarover. ";
        while (text.Length < Math.Min(most, 1000))
            text += text;
        return text[..Math.Min(most, 1000)].TrimEnd();
    }
}

namespace Opbouw.Agenda;

/// <summary>Which questions have an answer, or news of it, that is not told everywhere yet.</summary>
internal static class QuestionsToTell
{
    public static IQueryable<AgendaItem> ThatAreToBeTold(this IQueryable<AgendaItem> items) => items
        .Where(item => (item.Status == AgendaStatus.Answered || item.Status == AgendaStatus.Promised)
            && (item.Places.Count == 0 ? item.ToldBackOn == null : item.Places.Any(place => place.ToldNews < item.News)));
}

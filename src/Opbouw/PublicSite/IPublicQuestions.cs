namespace Opbouw.PublicSite;

/// <summary>What the front page tells about questions of residents. The module that publishes questions implements it.</summary>
public interface IPublicQuestions
{
    /// <summary>Everything published that was asked on or after <paramref name="day"/>, and the newest answers that were told.</summary>
    Task<PublicQuestions> AskedSinceAsync(DateOnly day, int newest, CancellationToken ct);
}

/// <param name="Told">One for each question, oldest first: was the answer told where the question began?</param>
/// <param name="Newest">The answers told last, newest first.</param>
public sealed record PublicQuestions(IReadOnlyList<bool> Told, IReadOnlyList<ToldAnswer> Newest)
{
    public static readonly PublicQuestions None = new([], []);
}

/// <param name="Answer">The words of the partner, unedited.</param>
/// <param name="Stamp">Doen we, Deels, Nee want, Meer weten, Gedaan.</param>
public sealed record ToldAnswer(DateOnly ToldOn, string Area, string Title, string Href, string Answer, string Stamp);

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Whether logging in with a work account is on and works, in words for who keeps the installation.</summary>
public sealed class WorkAccountCheck(OpbouwDb db, WorkContext work, WorkAccountIssuers issuers, WorkAccountMetadata metadata)
{
    /// <returns>Whether it is as it should be, and the words.</returns>
    public async Task<(bool IsWell, string Words)> RunAsync(CancellationToken ct)
    {
        if (issuers.Of(work.Organisation) is not { } issuer)
            return (true, "Staat uit. Iedereen logt in zoals Opbouw het zelf vraagt.");
        var answers = await metadata.AnswersAsync(issuer, ct);
        var news = await db.Set<WorkAccountNews>().AsNoTracking().SingleOrDefaultAsync(ct);
        var words = answers
            ? $"Staat aan met {issuer.Name}, en {issuer.Name} geeft antwoord."
            : $"Staat aan, maar {issuer.Name} geeft geen goed antwoord. Collega's komen wel binnen met een passkey{(issuer.PasswordForStaff ? " of wachtwoord" : "")}.";
        return (answers, $"{words} {Success(news)}{Failure(news)}");
    }

    private static string Success(WorkAccountNews? news) => news?.WorkedAt is { } at ? $"Het lukte het laatst op {Moment(at)}." : "Het is nog niet gelukt.";

    private static string Failure(WorkAccountNews? news) => news?.FailedAt is { } at ? $" Het ging het laatst mis op {Moment(at)}: {WorkAccountWords.ForAdministrator(news.Trouble)}." : "";

    private static string Moment(DateTimeOffset at) => LocalTime.Local(at).ToString("d MMMM, HH:mm", LocalTime.Dutch) + " uur";
}

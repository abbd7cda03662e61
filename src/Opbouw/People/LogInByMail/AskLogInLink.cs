using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInByMail;

/// <summary>Somebody asks for a mail to log in with. Whether anybody has that address, no answer, row, duration or trail tells.</summary>
public sealed record AskLogInLink(Guid CommandId, [property: JsonIgnore] string Email, [property: JsonIgnore] string BrowserHash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.ask-log-in-link", "Om een mail vragen om in te loggen", typeof(LogInLinkAsked));
}

public sealed class AskLogInLinkHandler(OpbouwDb db, OpenTrail trail, Outbox outbox, ChosenSettings settings, WorkContext work, ILookupNormalizer normalizer, TimeProvider time)
    : IHandle<AskLogInLink, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AskLogInLink command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.Set<LogInLink>().Where(old => old.EndsAt < now).ExecuteDeleteAsync(ct);
        var normalized = normalizer.NormalizeEmail(command.Email.Trim());
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.NormalizedUserName == normalized && known.Kind == ActorKind.Resident && known.EndedAt == null, ct);
        var (row, link, code) = LogInLink.For(account?.AccountId, command.BrowserHash, now);
        db.Add(row);
        trail.Record(new LogInLinkAsked(row.Id));

        // The letter is written for nobody too: the work is the same.
        var address = new Uri(work.Organisation.Address, $"/inloggen/link?code={link}").ToString();
        var letter = PeopleChosen.LogInLink.Fill(await settings.NowAsync(PeopleChosen.LogInLink, ct), place => place switch
        {
            "naam" => account?.Name ?? "",
            "link" => address,
            "code" => code,
            _ => work.Organisation.Name,
        });
        if (account?.Email is { } to)
            outbox.Post(to, letter, new LetterPost());
        return default(Nothing);
    }
}

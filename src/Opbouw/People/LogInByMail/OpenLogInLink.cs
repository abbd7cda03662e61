using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInByMail;

/// <summary>The button on the page behind the link was pressed, in the browser that asked for it.</summary>
public sealed record LogInByLink(Guid CommandId, [property: JsonIgnore] string LinkHash, [property: JsonIgnore] string BrowserHash, [property: JsonIgnore] DeviceAtHand Device) : ICommand<MailedLogIn>
{
    public static ProcessKind Process { get; } = new("people.log-in-by-link", "Inloggen met de link uit de mail", WholeSessions.Events);
}

/// <summary>The six digits of the mail, typed in the browser that asked for it.</summary>
public sealed record LogInByCode(Guid CommandId, [property: JsonIgnore] string Code, [property: JsonIgnore] string BrowserHash, [property: JsonIgnore] DeviceAtHand Device) : ICommand<MailedLogIn>
{
    public static ProcessKind Process { get; } = new("people.log-in-by-code", "Inloggen met de cijfers uit de mail", WholeSessions.Events);
}

/// <summary>What was wrong is an answer, not a refusal: that it was wrong must be remembered.</summary>
public sealed record MailedLogIn(bool IsComplete)
{
    /// <summary>For the cookie, once; none: it did not open.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class OpenLogInLinkHandler(OpbouwDb db, WholeSessions sessions, TimeProvider time) : IHandle<LogInByLink, MailedLogIn>, IHandle<LogInByCode, MailedLogIn>
{
    public async Task<Outcome<MailedLogIn>> HandleAsync(LogInByLink command, CancellationToken ct)
    {
        var link = await db.Set<LogInLink>().SingleOrDefaultAsync(asked => asked.LinkHash == command.LinkHash, ct);
        return link?.Open(command.BrowserHash, time.GetUtcNow()) == true ? await StartAsync(link, command.Device, ct) : new MailedLogIn(IsComplete: false);
    }

    public async Task<Outcome<MailedLogIn>> HandleAsync(LogInByCode command, CancellationToken ct)
    {
        var link = await db.Set<LogInLink>().SingleOrDefaultAsync(asked => asked.BrowserHash == command.BrowserHash, ct);
        return link?.OpenWithCode(command.BrowserHash, command.Code, time.GetUtcNow()) == true ? await StartAsync(link, command.Device, ct) : new MailedLogIn(IsComplete: false);
    }

    private async Task<MailedLogIn> StartAsync(LogInLink link, DeviceAtHand device, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == link.AccountId!.Value.Value && known.EndedAt == null, ct);
        if (account is null)
            return new MailedLogIn(IsComplete: false);
        account.EmailConfirmed = true;
        var (key, isComplete) = await sessions.AdmitAsync(account, device, ct);
        return new MailedLogIn(isComplete) { Key = key };
    }
}

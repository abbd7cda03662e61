using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Watching;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>What happens with the answer of a directory: somebody comes in, has proved it again, or reads what went wrong and another way in.</summary>
internal sealed class WorkAccountAnswers(
    WorkAccountIssuers issuers, WorkContext work, CurrentSession current, WorkAccountProof proof, OpbouwDb db, HouseMeters meters, TimeProvider time,
    Send<LogInWithWorkAccount, StartedByWorkAccount> logIn, Send<NoteWorkAccountTrouble, Nothing> note) : OpenIdConnectEvents
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    private WorkAccountIssuer Issuer => issuers.Of(work.Organisation)!;

    /// <summary>Scheme and port from the configured address, when somebody came by that name.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        var (address, host) = (work.Organisation.Address, context.Request.Host.Host);
        if (string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase))
            context.ProtocolMessage.RedirectUri = address.GetLeftPart(UriPartial.Authority) + WorkAccountIssuer.AnswerAddress;
        return Task.CompletedTask;
    }

    /// <summary>A directory that says who it is, says it right (RFC 9207).</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (context.ProtocolMessage.Iss is { Length: > 0 } named && !WorkAccountMetadata.IsSame(named, Issuer))
            context.Fail(new SecurityTokenInvalidIssuerException());
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var asked = WorkAccountQuestion.From(context.Properties);
        var ct = context.HttpContext.RequestAborted;
        var (address, trouble) = asked.IsTooOldAt(time.GetUtcNow()) ? ("", WorkAccountTrouble.TooOld)
            : asked.Again is null ? await LogInAsync(context.HttpContext, context.Principal!, asked, ct)
            : await ProveAsync(context.HttpContext, context.Principal!, asked, ct);
        if (trouble != WorkAccountTrouble.None)
            await FailAsync(context.Response, asked, trouble, ct);
        else
            context.Response.Redirect(address);
    }

    public override async Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        await FailAsync(context.Response, WorkAccountQuestion.From(context.Properties), WorkAccountTrouble.Stopped, context.HttpContext.RequestAborted);
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        await FailAsync(context.Response, WorkAccountQuestion.From(context.Properties), TroubleOf(context.Failure), context.HttpContext.RequestAborted);
    }

    private async Task<(string Address, WorkAccountTrouble Trouble)> LogInAsync(HttpContext http, ClaimsPrincipal token, WorkAccountQuestion asked, CancellationToken ct)
    {
        var said = WorkAccountSaid.From(token, Issuer);
        var occasion = StableId.Of("people.work-account-answer", Guid.Empty, $"{said.Issuer} {token.FindFirstValue("nonce")}");
        var outcome = await logIn.RunAsync(new LogInWithWorkAccount(occasion, said, Entrance.DeviceOf(http)) { EarlierKeyHash = Entrance.EarlierKeyHash(http) }, ct);
        return outcome switch
        {
            Outcome<StartedByWorkAccount>.Done { Value: { Key: { } key } started } => (Entrance.Admit(http, key, started.IsComplete, back: asked.Back), WorkAccountTrouble.None),
            Outcome<StartedByWorkAccount>.Refused { Refusal: var refusal } when refusal == LogInWithWorkAccount.OtherWorkAccount => ("", WorkAccountTrouble.OtherWorkAccount),
            Outcome<StartedByWorkAccount>.Refused { Refusal: var refusal } when StorageTrouble.Is(refusal) => ("", WorkAccountTrouble.NotKept),
            Outcome<StartedByWorkAccount>.Done => ("", WorkAccountTrouble.NotAskedHere),
            _ => ("", WorkAccountTrouble.NoAccount),
        };
    }

    /// <summary>The same person, in the same session, and asked anew: a directory that remembers somebody proves nothing.</summary>
    private async Task<(string Address, WorkAccountTrouble Trouble)> ProveAsync(HttpContext http, ClaimsPrincipal token, WorkAccountQuestion asked, CancellationToken ct)
    {
        await http.AuthenticateAsync(SessionHandler.Name);
        var (issuer, subject) = (Issuer.Address, token.FindFirstValue("sub"));
        var isAskedAnew = long.TryParse(token.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && DateTimeOffset.FromUnixTimeSeconds(at) >= asked.At - ClockSlack;
        if (!isAskedAnew || current.Session is not { IsComplete: true } session || session.Id != asked.Again
            || !await db.Set<IdentityUserLogin<Guid>>().AnyAsync(link => link.LoginProvider == issuer && link.ProviderKey == subject && link.UserId == session.AccountId, ct))
            return ("", WorkAccountTrouble.NotAgain);
        proof.Keep(http.Response);
        return (WayBack.With("/nogmaals", asked.Back), WorkAccountTrouble.None);
    }

    private async Task FailAsync(HttpResponse response, WorkAccountQuestion asked, WorkAccountTrouble trouble, CancellationToken ct)
    {
        meters.LogInFailed(LogInStep.WorkAccount);
        // What nobody asked here can be sent by anybody, as often as they like: it leaves no trace.
        if (trouble is not (WorkAccountTrouble.NotAskedHere or WorkAccountTrouble.NotKept))
            await note.RunAsync(new NoteWorkAccountTrouble(Guid.CreateVersion7(), trouble), ct);
        response.Redirect(asked.AddressAfter(trouble));
    }

    private static WorkAccountTrouble TroubleOf(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException => WorkAccountTrouble.Clock,
        // No error that the directory named, but an answer that cannot be read: a page of a server in between.
        OpenIdConnectProtocolException { InnerException: not (null or SecurityTokenException) } unread when !unread.Data.Contains("error") => WorkAccountTrouble.Silent,
        HttpRequestException or IOException or OperationCanceledException or InvalidOperationException => WorkAccountTrouble.Silent,
        AuthenticationFailureException { InnerException: { } inner } => TroubleOf(inner),
        // The handler's own: no state, a state of another browser or organisation, or one that was used.
        null or AuthenticationFailureException => WorkAccountTrouble.NotAskedHere,
        _ => WorkAccountTrouble.Distrusted,
    };
}

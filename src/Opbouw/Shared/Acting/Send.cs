using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Acting;

/// <summary>Sends a command down the write lane of the actor's organisation. The answer comes after the commit.</summary>
public sealed partial class Send<TCommand, TResult>(WriteLanes lanes, WorkContext work, TimeProvider time, ILogger<Send<TCommand, TResult>> log)
    where TCommand : ICommand<TResult>
{
    private static readonly Refusal OtherAction = new("command.id-used", "Dit formulier is al gebruikt. Open de pagina opnieuw en vul het nog een keer in.");

    public async Task<Outcome<TResult>> RunAsync(TCommand command, CancellationToken ct)
    {
        try
        {
            return await lanes.RunAsync(
                work.Organisation, work.Actor, (services, token) => CarryOutAsync(services, command, token), outcome => outcome.IsDone, ct);
        }
        catch (Exception exception) when (StorageTrouble.Of(exception) is { } refusal)
        {
            // A refusal, not an error page: the form comes back with what was typed.
            LogNotKept(TCommand.Process.Code, work.Organisation.Id, refusal.Code);
            return refusal;
        }
    }

    private async Task<Outcome<TResult>> CarryOutAsync(IServiceProvider services, TCommand command, CancellationToken ct)
    {
        var db = services.GetRequiredService<OpbouwDb>();
        var actor = work.Actor.IsKnown ? work.Actor.Account : (AccountId?)null;
        var body = JsonSerializer.Serialize(command);
        var bodyHash = Receipt.HashOf(body);
        var process = TCommand.Process;

        if (await db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(receipt => receipt.CommandId == command.CommandId, ct) is { } earlier)
            return earlier.IsFor(process.Code, actor, bodyHash) ? earlier.ResultAs<TResult>() : OtherAction;

        var now = time.GetUtcNow();
        services.GetRequiredService<OpenTrail>().Open(new TrailHead(command.CommandId, process, work.Actor, command.OnBehalfOf, command.Reason, now), body);
        var outcome = await services.GetRequiredService<IHandle<TCommand, TResult>>().HandleAsync(command, ct);
        if (outcome is not Outcome<TResult>.Done done)
            return outcome;

        db.Add(new Receipt
        {
            CommandId = command.CommandId,
            Process = process.Code,
            Actor = actor,
            BodyHash = bodyHash,
            Result = JsonSerializer.Serialize(done.Value),
            At = now,
        });
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Process} of {Organisation} was not kept: {Trouble}")]
    private partial void LogNotKept(string process, string organisation, string trouble);
}

public static class SendRegistration
{
    public static IServiceCollection AddHandler<TCommand, TResult, THandler>(this IServiceCollection services)
        where TCommand : ICommand<TResult>
        where THandler : class, IHandle<TCommand, TResult> =>
        services.AddScoped<IHandle<TCommand, TResult>, THandler>();
}

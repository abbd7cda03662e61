using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Openness.AskForData;

/// <summary>Somebody outside asked for data; the first of two people writes it down.</summary>
public sealed record AskForData(DataRequestId Id, string Recipient, string What, string Why, DisclosureRule Rule) : ICommand<DataRequestId>
{
    public static ProcessKind Process { get; } = new("openness.ask-for-data", "Opschrijven dat iemand gegevens vraagt", typeof(DataAsked));

    public Guid CommandId => Id.Value;
}

/// <summary>People outside are to read more in the program than now.</summary>
public sealed record AskForRight(DataRequestId Id, string RoleCode, string Permission, string Why) : ICommand<DataRequestId>
{
    public static ProcessKind Process { get; } = new("openness.ask-for-right", "Vragen of partners meer mogen lezen", typeof(DataAsked));

    public Guid CommandId => Id.Value;
}

public sealed class AskForDataHandler(OpbouwDb db, WorkContext work, OutsideRoles outside, Colleagues colleagues, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<AskForData, DataRequestId>, IHandle<AskForRight, DataRequestId>
{
    public async Task<Outcome<DataRequestId>> HandleAsync(AskForData command, CancellationToken ct)
    {
        if (!work.Actor.May(OpennessRights.Share))
            return NothingThere.ForThisActor;
        return await OpenAsync(new DataRequest
        {
            Id = command.Id,
            Recipient = command.Recipient,
            What = command.What,
            Why = command.Why,
            Rule = command.Rule,
            AskedBy = work.Actor.Account,
            AskedAt = time.Now,
        }, ct);
    }

    public async Task<Outcome<DataRequestId>> HandleAsync(AskForRight command, CancellationToken ct)
    {
        if (!work.Actor.May(OpennessRights.Share))
            return NothingThere.ForThisActor;
        if ((await outside.NotHeldAsync(ct)).FirstOrDefault(right => right.RoleCode == command.RoleCode && right.Permission == command.Permission) is not { } right)
            return RequestRefusals.NothingToWiden;
        return await OpenAsync(new DataRequest
        {
            Id = command.Id,
            Recipient = right.RoleName,
            What = right.Dutch,
            Why = command.Why,
            Rule = DisclosureRule.OwnQuestions,
            RoleCode = right.RoleCode,
            Permission = right.Permission,
            AskedBy = work.Actor.Account,
            AskedAt = time.Now,
        }, ct);
    }

    private async Task<DataRequestId> OpenAsync(DataRequest request, CancellationToken ct)
    {
        db.Add(request);
        trail.Record(new DataAsked(request.Id, request.Rule, request.RoleCode, request.Permission));
        foreach (var decider in await colleagues.HoldersAsync([RoleCodes.PrivacyOfficer, RoleCodes.TeamLeader], ct))
            notifier.TellOnly(decider, request.Id.Value, "Er wacht een verzoek om gegevens. Besluit jij mee?", $"/naar-buiten/{request.Id.Value}");
        return request.Id;
    }
}

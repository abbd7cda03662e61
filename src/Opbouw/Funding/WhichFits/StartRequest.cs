using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.WhichFits;

/// <summary>The group begins a request to one source, with what it said and reckoned already.</summary>
public sealed record StartRequest(MoneyRequestId Id, MemberId Me, Guid Source) : ICommand<MoneyRequestId>
{
    public static ProcessKind Process { get; } = new("funding.start-request", "Een aanvraag van geld beginnen", typeof(RequestWritten));

    public Guid CommandId => Id.Value;
}

public sealed class StartRequestHandler(OpbouwDb db, GroupDoor door, ChosenSettings settings, OpenTrail trail, LocalTime time) : IHandle<StartRequest, MoneyRequestId>
{
    public async Task<Outcome<MoneyRequestId>> HandleAsync(StartRequest command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit || (await settings.NowAsync(MoneyBook.Kind, ct)).Sources.FirstOrDefault(known => known.Id == command.Source) is not { } source)
            return NothingThere.ForThisActor;
        if (source.Until < time.Today) return FundingRefusals.SourceIsClosed;
        if (await db.Set<MoneyRequest>().IgnoreQueryFilters().CountAsync(request => request.InitiativeId == visit.Initiative.Id, ct) >= MoneyRequest.Most) return FundingRefusals.TooManyRequests;
        db.Add(new MoneyRequest
        {
            Id = command.Id,
            InitiativeId = visit.Initiative.Id,
            SourceId = source.Id,
            SourceName = source.Name,
            Plan = visit.Initiative.Idea,
            AskedCents = await MissingAsync(visit.Initiative.Id, ct) is > 0 and var missing ? missing : null,
            StartedOn = time.Today,
            ChangedOn = time.Today,
        });
        trail.Record(new RequestWritten(command.Id, visit.Initiative.Id));
        return command.Id;
    }

    private async Task<long> MissingAsync(InitiativeId group, CancellationToken ct) =>
        BudgetTotals.Of(await db.Set<BudgetLine>().IgnoreQueryFilters().AsNoTracking().Where(line => line.InitiativeId == group).ToListAsync(ct)).Missing;
}

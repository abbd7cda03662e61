using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.ChooseSayRule;

/// <summary>The organisation chooses how those who raised it decide about a question.</summary>
public sealed record ChooseSayRule(Guid CommandId, SayRule Rule) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("signals.choose-say-rule", "Kiezen hoe bewoners over een vraag beslissen", typeof(SayRuleChosen));
}

public sealed class ChooseSayRuleHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ChooseSayRule, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChooseSayRule command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.ChooseSayRule)) return NothingThere.ForThisActor;
        if (await db.Set<SayRuleChoice>().SingleOrDefaultAsync(ct) is { } choice) choice.Rule = command.Rule;
        else db.Add(new SayRuleChoice { Id = SayRuleChoice.TheOnly, Rule = command.Rule });
        trail.Record(new SayRuleChosen(command.Rule));
        return default(Nothing);
    }
}

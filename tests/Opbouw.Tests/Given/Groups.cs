using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Groups;
using Opbouw.Groups.StartGroup;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <returns>The key of who carries it: <c>/groep/{key}</c>.</returns>
    public async Task<string> AGroup(Person worker, InitiativeId? initiative = null, string callName = "Fatima")
    {
        var first = MemberId.New();
        await Inside.Do<StartGroup, Nothing>(worker, new StartGroup(first, initiative ?? await AnInitiative(worker), callName, Mail: null));
        return await AKeyOf(first);
    }

    /// <summary>A group with something of everything: somebody who waits, first words, a task, a day, decisions, a paper, a story; let go, and asked whether it lives.</summary>
    public async Task<string> AFullGroup(Person worker)
    {
        var id = await AnInitiativeLetGo(worker);
        var first = MemberId.New();
        var mail = await Inside.Run(async services => (await services.GetRequiredService<DataKeys>().EnsureAsync(first.Value, CancellationToken.None)).Seal($"groep{first.Value:N}@voorbeeld.example"));
        await Inside.Do<StartGroup, Nothing>(worker, new StartGroup(first, id, "Fatima", mail));
        var (wim, bea, ada) = (Member(id, "Wim", Today), Member(id, "Bea", admitted: null), Member(id, "Ada", Today));
        // So that who carries it may leave.
        ada.Kind = MemberKind.Initiator;
        await Inside.Add(wim, bea, ada,
            new GroupPost { Id = new PostId(Guid.CreateVersion7()), InitiativeId = id, MemberId = wim.Id, Words = "Ik heb een schep.", At = Now, IsShown = false },
            new GroupTask { Id = new TaskId(Guid.CreateVersion7()), InitiativeId = id, What = "Stoelen lenen", TouchedOn = Today },
            new GroupTask { Id = new TaskId(Guid.CreateVersion7()), InitiativeId = id, What = "Buren vragen", TakenBy = first, TouchedOn = Today },
            new GroupDay { Id = new DayId(Guid.CreateVersion7()), InitiativeId = id, What = "Planten", Day = Today.AddDays(9), MadeAt = Now },
            new GroupFile { Id = new FileId(Guid.CreateVersion7()), InitiativeId = id, MemberId = first, Title = "De offerte", IsPicture = false, Content = "%PDF-1.7"u8.ToArray(), At = Now });
        await Inside.Change(async db => (await db.Set<Initiative>().SingleAsync(i => i.Id == id)).Tell("Het begon met één tegel.", Today));
        return await AKeyOf(first);
    }

    /// <returns>Key and decision, as an address holds them.</returns>
    public async Task<string> ADecision(Person worker, DecisionKind kind = DecisionKind.Dots)
    {
        var key = await AFullGroup(worker);
        var id = new MemberId(Guid.ParseExact(key[..32], "N"));
        var decision = new GroupDecision
        {
            Id = new DecisionId(Guid.CreateVersion7()),
            InitiativeId = await Inside.Read(db => db.Set<GroupMember>().Where(m => m.Id == id).Select(m => m.InitiativeId).SingleAsync()),
            Kind = kind,
            Question = "Wat planten wij?",
            Options = kind == DecisionKind.Dots ? "Rozen\nMunt" : "",
            AskedOn = Today,
        };
        await Inside.Add(decision);
        return $"{key}|{decision.Id.Value}";
    }

    public async Task<string> AnInvite(Person worker)
    {
        var id = await AnInitiative(worker, idea: "Kanarieplan: wij willen overal planten.");
        await AGroup(worker, id);
        return await Inside.Run(async services => await InviteKey.OfAsync(services.GetRequiredService<LookUpHash>(), id, CancellationToken.None));
    }

    private GroupMember Member(InitiativeId id, string name, DateOnly? admitted) => new() { Id = MemberId.New(), InitiativeId = id, Kind = MemberKind.Member, CallName = name, AskedOn = Today, AdmittedOn = admitted, SeenOn = Today };

    public async Task<string> AKeyOf(MemberId member) => await Inside.Run(async services => await MemberKey.OfAsync(services.GetRequiredService<LookUpHash>(), member, CancellationToken.None));

    /// <returns>The key of the worker who accompanies this group; it works for her alone, signed in.</returns>
    public async Task<string> ACompanionKey(InitiativeId initiative) =>
        await AKeyOf(await Inside.Read(db => db.Set<GroupMember>().Where(m => m.InitiativeId == initiative && m.Kind == MemberKind.Companion).Select(m => m.Id).SingleAsync()));
}

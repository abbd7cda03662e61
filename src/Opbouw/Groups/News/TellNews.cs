using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.News;

/// <summary>One mail with what is new, to one of a group.</summary>
public sealed record TellNews(MemberId To, DateOnly Day, string News) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.tell-news", "Nieuws uit een groep mailen", typeof(GroupWorked));

    public Guid CommandId => StableId.Of(Process.Code, To.Value, FormattableString.Invariant($"{Day:yyyy-MM-dd}"));

    /// <summary>Nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string Mail { get; init; } = "";
}

public sealed class TellNewsHandler(OpbouwDb db, GroupLetters letters, WorkContext work, OpenTrail trail) : IHandle<TellNews, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellNews command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<GroupMember>().SingleOrDefaultAsync(member => member.Id == command.To, ct) is not { IsIn: true, WantsMail: true } member) return NothingThere.ForThisActor;
        var title = await db.Set<Initiative>().Where(i => i.Id == member.InitiativeId).Select(i => i.Title).SingleAsync(ct);
        await letters.DigestAsync(member, title, command.News, command.Mail, ct);
        trail.Record(new GroupWorked(member.InitiativeId, GroupAct.NewsSent));
        return default(Nothing);
    }
}

/// <summary>
/// Once a day, towards the evening: who wants it reads by mail that there is something new. What was said stays behind her own link.
/// A question whether the group still lives is news too, on the day that it is asked.
/// </summary>
public sealed class TellAllNews(OpbouwDb db, LookAt look, Send<TellNews, Nothing> send, LocalTime time) : IJob
{
    public const string Code = "groups.tell-news-daily";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (since, today) = (time.Now.AddDays(-1), time.Today);
        var posts = (await db.Set<GroupPost>().Where(post => post.At > since && post.IsShown).Select(post => new { post.InitiativeId, post.MemberId }).ToListAsync(ct)).ToLookup(post => post.InitiativeId, post => post.MemberId);
        var days = (await db.Set<GroupDay>().Where(day => day.MadeAt > since).Select(day => day.InitiativeId).ToListAsync(ct)).ToLookup(id => id);
        var decisions = (await db.Set<GroupDecision>().Where(decision => decision.AskedOn == today && decision.ClosedOn == null).Select(decision => decision.InitiativeId).ToListAsync(ct)).ToLookup(id => id);
        var asked = (await db.Set<AliveCheck>().Where(check => check.DueOn == today && check.AnsweredOn == null).Select(check => check.InitiativeId).ToListAsync(ct)).ToHashSet();
        var groups = posts.Select(group => group.Key).Concat(days.Select(group => group.Key)).Concat(decisions.Select(group => group.Key)).Concat(asked).ToHashSet();
        var told = (await db.Set<GroupMember>().AsNoTracking().Where(member => member.WantsMail && member.Mail != null && member.AdmittedOn != null && member.LeftOn == null && groups.Contains(member.InitiativeId)).OrderBy(member => member.Id).ToListAsync(ct))
            .Select(member => (Member: member, News: NewsFor(posts[member.InitiativeId].Count(by => by != member.Id), days[member.InitiativeId].Count(), decisions[member.InitiativeId].Count(), asked.Contains(member.InitiativeId)))).Where(one => one.News.Length > 0).ToList();
        if (told.Count == 0) return;
        var open = await look.AsAsync(LookKind.List, [.. told.Select(one => one.Member.Id.Value)], LookReason.OwnTask, ct);
        foreach (var (member, news) in told)
        {
            if (open.Exactly(member.Id.Value, member.Mail) is { } mail) await send.RunAsync(new TellNews(member.Id, today, news) { Mail = mail }, ct);
        }
    }

    private static string NewsFor(int posts, int days, int decisions, bool isAsked) => string.Join(", ", new[]
    {
        isAsked ? "de vraag of het nog leeft" : null,
        posts switch { 0 => null, 1 => "1 nieuw bericht", _ => $"{posts} nieuwe berichten" },
        days switch { 0 => null, 1 => "1 nieuwe dag in de agenda", _ => $"{days} nieuwe dagen in de agenda" },
        decisions switch { 0 => null, 1 => "1 besluit om over te stemmen", _ => $"{decisions} besluiten om over te stemmen" },
    }.OfType<string>());
}

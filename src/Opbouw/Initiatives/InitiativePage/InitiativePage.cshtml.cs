using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Initiatives.InitiativePage;

/// <summary>One initiative: where it stands, who stands where, how it came here, and what is like it.</summary>
[Needs(InitiativesRights.ReadCode)]
public sealed class InitiativePageModel(OpbouwDb db, OrganisationAreas areas, WorkContext work, LocalTime time) : PageModel
{
    private const int SimilarShown = 5;
    private const int GovernmentShown = 20;

    public Initiative Initiative { get; private set; } = null!;

    public string Area { get; private set; } = "";

    public string Worker { get; private set; } = "";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CourseLine> Course { get; private set; } = [];

    public IReadOnlyList<LinkedInitiative> GrewFromIt { get; private set; } = [];

    public LinkedInitiative? GrewFrom { get; private set; }

    /// <summary>On the site, in the same place or about the same theme, living or past.</summary>
    public IReadOnlyList<PublishedInitiative> Similar { get; private set; } = [];

    /// <summary>The newest step of each public partner.</summary>
    public IReadOnlyList<GovernmentPart> Government { get; private set; } = [];

    public bool IsMine => Initiative.WorkerId == work.Actor.Account;

    public AliveCheck? Asked => Initiative.AskedOn(time.Today);

    public bool IsLetGo => Initiative.LetGoOn <= time.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Initiative>().AsNoTracking().AsSplitQuery().Include(i => i.Moves).Include(i => i.Positions).Include(i => i.Checks).SingleOrDefaultAsync(i => i.Id == new InitiativeId(id), ct) is not { } found)
            return NotFound();
        Initiative = found;
        Area = (await areas.TreeAsync(ct)).Find(found.AreaId)?.Name ?? "";
        Worker = await db.Set<Account>().Where(account => account.Id == found.WorkerId.Value).Select(account => account.Name).SingleOrDefaultAsync(ct) ?? "";
        Course = CourseOf(found);
        if (found.FromId is { } from) GrewFrom = (await LinkedAsync(db.Set<Initiative>().Where(i => i.Id == from), ct)).FirstOrDefault();
        GrewFromIt = await LinkedAsync(db.Set<Initiative>().Where(i => i.FromId == found.Id), ct);
        Government = [.. (await db.Set<GovernmentPart>().AsNoTracking().Where(part => part.InitiativeId == found.Id).OrderByDescending(part => part.On).ThenByDescending(part => part.Id).Take(GovernmentShown).ToListAsync(ct)).DistinctBy(part => part.PartnerId)];
        Similar = await db.Set<PublishedInitiative>().AsNoTracking().Where(p => p.InitiativeId != found.Id && (p.Theme == found.Theme || p.AreaId == found.AreaId))
            .OrderByDescending(p => p.Theme == found.Theme && p.AreaId == found.AreaId).ThenByDescending(p => p.ChangedOn).ThenBy(p => p.Code).Take(SimilarShown).ToListAsync(ct);
        return Page();
    }

    private static List<CourseLine> CourseOf(Initiative initiative) =>
    [
        .. initiative.Checks.Where(check => check.AnsweredOn is not null)
            .Select(check => new CourseLine(check.AnsweredOn!.Value, check.Months, $"Na {check.Months} maanden", check.Answer!.Value.Label() + (check.Words is null ? "." : $": {check.Words}")))
            .Concat(initiative.Moves.Select(move => new CourseLine(move.On, move.Number, move.To.Label().Capital(), move.Because)))
            .Concat(initiative.Positions.Select(taken => new CourseLine(taken.On, taken.Number, "Rol en plek", $"{taken.Role.Label()}, {taken.Position.Label()} de groep. {taken.Why.Label()}.")))
            .OrderByDescending(line => line.On).ThenByDescending(line => line.Number),
        new(initiative.StartedOn, 0, "Begonnen", initiative.Origin switch
        {
            InitiativeOrigin.Bundle => "Uit een bundel van signalen.",
            InitiativeOrigin.FollowUp => "Als vervolg op iets anders.",
            InitiativeOrigin.Intervention => "Na een interventie.",
            InitiativeOrigin.Said => "Een bewoner vertelde het idee op de site.",
            InitiativeOrigin.Campaign => "Een idee voor een campagne.",
            _ => "Een bewoner had een idee.",
        }),
    ];

    private static async Task<List<LinkedInitiative>> LinkedAsync(IQueryable<Initiative> initiatives, CancellationToken ct) =>
        await initiatives.AsNoTracking().OrderBy(i => i.StartedOn).ThenBy(i => i.Id).Select(i => new LinkedInitiative(i.Id, i.Title)).ToListAsync(ct);
}

/// <summary>One thing that happened.</summary>
/// <param name="Number">Its place among what happened on the same day.</param>
public sealed record CourseLine(DateOnly On, int Number, string What, string Words);

public sealed record LinkedInitiative(InitiativeId Id, string Title);

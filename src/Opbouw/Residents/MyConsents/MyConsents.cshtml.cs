using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.MyConsents;

/// <summary>The resident's own page, behind the link on her card: what she allows, who looked. It shows no name, number or address.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyConsentsPage(OpbouwDb db, LookBook looks, PublicForm publicForm, LocalTime time) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "klaar")]
    public bool IsDone { get; set; }

    public string NewField => publicForm.New(Request);

    public IReadOnlyList<MyConsentLine> Asked { get; private set; } = [];

    public IReadOnlyList<MyConsentLine> InForce { get; private set; } = [];

    public IReadOnlyList<MyLookLine> Looks { get; private set; } = [];

    public IReadOnlyList<MyLookLine> OnMyBehalf { get; private set; } = [];

    public bool AskedForCopy { get; private set; }

    public string? Phone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostJaAsync([FromForm(Name = PublicForm.Field)] string? field, [FromForm] Guid welke, [FromServices] Send<AgreeByCard, Nothing> send, CancellationToken ct) =>
        RunAsync(field, id => send.RunAsync(new AgreeByCard(id, CardLinks.HashOf(Token), new ConsentId(welke)), ct), ct);

    public Task<IActionResult> OnPostNeeAsync([FromForm(Name = PublicForm.Field)] string? field, [FromForm] Guid welke, [FromServices] Send<WithdrawByCard, Nothing> send, CancellationToken ct) =>
        RunAsync(field, id => send.RunAsync(new WithdrawByCard(id, CardLinks.HashOf(Token), new ConsentId(welke)), ct), ct);

    public Task<IActionResult> OnPostAllesAsync([FromForm(Name = PublicForm.Field)] string? field, [FromServices] Send<WithdrawByCard, Nothing> send, CancellationToken ct) =>
        RunAsync(field, id => send.RunAsync(new WithdrawByCard(id, CardLinks.HashOf(Token), Consent: null), ct), ct);

    public Task<IActionResult> OnPostKopieAsync([FromForm(Name = PublicForm.Field)] string? field, [FromServices] Send<AskForCopy, Nothing> send, CancellationToken ct) =>
        RunAsync(field, id => send.RunAsync(new AskForCopy(id, CardLinks.HashOf(Token)), ct), ct);

    private async Task<IActionResult> RunAsync(string? field, Func<Guid, Task<Outcome<Nothing>>> run, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        ModelState.Clear();
        if (publicForm.Read(Request, field) is { } id)
            return Show(await run(id), _ => Redirect($"{CardLinks.Path}{Token}?klaar=true"));
        ModelState.AddModelError("", PublicForm.Expired);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (hash, today) = (CardLinks.HashOf(Token), time.Today);
        // The proof is the card: no actor, so no filter. Nothing that is closed is opened here.
        if (await db.Set<Resident>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(r => r.CardHash == hash, ct) is not { } resident)
            return false;
        var consents = await db.Set<Consent>().IgnoreQueryFilters().AsNoTracking().Where(c => c.ResidentId == resident.Id).OrderBy(c => c.AskedAt).ToListAsync(ct);
        var partners = await db.Set<Partner>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        Asked = [.. consents.Where(c => c.IsAsked(today)).Select(c => Line(c, partners))];
        InForce = [.. consents.Where(c => c.IsInForce(today)).Select(c => Line(c, partners))];
        AskedForCopy = await db.Set<CopyRequest>().IgnoreQueryFilters().AnyAsync(r => r.ResidentId == resident.Id && r.GivenAt == null, ct);
        Phone = await db.Set<OrganisationSettings>().Select(s => s.Phone).FirstOrDefaultAsync(ct);
        Looks = [.. (await looks.OfAsync(resident.Id.Value, ct)).Select(look => new MyLookLine(DutchDates.Brief(LocalTime.DayOf(look.At), today), WhoIs(look), $"{look.What.Kind.Dutch()}. {look.Why.Dutch()}."))];
        OnMyBehalf = [.. (await looks.OnBehalfOfAsync(resident.Id.Value, ct)).DistinctBy(entry => entry.CommandId)
            .Select(entry => new MyLookLine(DutchDates.Brief(LocalTime.DayOf(entry.At), today), ConsentWords.DoneForYou(entry.Process), ProcessKinds.DutchOf(entry.Process)))];
        return true;
    }

    private static MyConsentLine Line(Consent c, Dictionary<PartnerId, Partner> partners)
    {
        var partner = c.Recipient is { } id ? partners.GetValueOrDefault(id) : null;
        return new MyConsentLine(c.Id.Value, c.Purpose.Icon(), partner is null ? c.Purpose.Title() : $"{c.Purpose.Title()}: {partner.Name}", c.Purpose.Sentence(partner?.NameInSentence), DutchDates.FullWithYear(c.EndsOn));
    }

    /// <summary>What somebody is, not who: a worker has a name at work, and a right to quiet at home.</summary>
    private static string WhoIs(Looked look) => look.What.Roles.Count == 0 ? "Opbouw zelf" : string.Join(" en ", look.What.Roles.Select(RoleCodes.DutchOf));
}

public sealed record MyConsentLine(Guid Id, string Icon, string Title, string Sentence, string Until);

public sealed record MyLookLine(string When, string Who, string Why);

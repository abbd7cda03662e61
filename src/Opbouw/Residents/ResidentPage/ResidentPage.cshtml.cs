using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.ResidentPage;

/// <summary>One resident: how to reach her, what she allows, and who else knows.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class ResidentPageModel(OpbouwDb db, ResidentReader reader, Colleagues colleagues, LocalTime time) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bewaard")]
    public bool IsSaved { get; set; }

    public OpenResident Open { get; private set; } = null!;

    public string Holder { get; private set; } = "";

    public IReadOnlyList<ConsentLine> Consents { get; private set; } = [];

    public IReadOnlyList<CallLine> Calls { get; private set; } = [];

    public IReadOnlyList<GivenLine> Given { get; private set; } = [];

    public bool MayUse { get; private set; }

    public bool MayIntroduce { get; private set; }

    public string WhoSees => Open.Resident.Circle == Circle.Team
        ? $"{Holder}, en wie vervangt. Collega's van het team alleen als zij zeggen waarom."
        : $"Alleen {Holder}, en wie vervangt.";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) switch
    {
        null => NotFound(),
        true => Redirect($"/bewoners/{Id}/waarom"),
        _ => Page(),
    };

    public async Task<IActionResult> OnPostIntrekkenAsync([FromForm] Guid actionId, [FromForm] Guid consent, [FromServices] Send<WithdrawConsent, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new WithdrawConsent(actionId, new ResidentId(Id), new ConsentId(consent)), ct), _ => Redirect($"/bewoners/{Id}?bewaard=true"));

    /// <returns>Null: nobody there; true: the reason must be given first.</returns>
    private async Task<bool?> LoadAsync(CancellationToken ct)
    {
        var id = new ResidentId(Id);
        if (await reader.FindAsync(id, ct) is not { } resident)
            return null;
        if (await reader.WhyIsAskedAsync(resident, ct))
            return true;
        Open = (await reader.OpenAsync(id, LookKind.Record, ct))!;
        var consents = await db.Set<Consent>().AsNoTracking().Where(c => c.ResidentId == id).OrderBy(c => c.AskedAt).ToListAsync(ct);
        var given = await db.Set<HandedOver>().AsNoTracking().Where(h => h.ResidentId == id).OrderBy(h => h.At).ToListAsync(ct);
        var partnerIds = given.Select(h => h.PartnerId).Concat(consents.Where(c => c.Recipient != null).Select(c => c.Recipient!.Value)).Distinct().ToList();
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => partnerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        Holder = await colleagues.NameAsync(resident.HolderId, ct);
        Consents = [.. consents.Select(c => Line(c, c.Recipient is { } partner ? partners.GetValueOrDefault(partner) : null))];
        MayUse = consents.Exists(c => c.IsInForce(time.Today));
        MayIntroduce = consents.Exists(c => c.Purpose == ConsentPurpose.Introduce && c.IsInForce(time.Today));
        var calls = await db.Set<PromisedCall>().AsNoTracking().Where(c => c.ResidentId == id).OrderBy(c => c.DueOn).ToListAsync(ct);
        Calls = [.. calls.Select(c => new CallLine(Open.Keys.Read(Id, c.About)!, c.CalledAt is { } at ? $"gebeld op {DutchDates.Brief(LocalTime.DayOf(at), time.Today)}" : $"op {DutchDates.Brief(c.DueOn, time.Today)}"))];
        Given = [.. given.Select(h => new GivenLine(partners.GetValueOrDefault(h.PartnerId, "een partner"), DutchDates.Brief(LocalTime.DayOf(h.At), time.Today), StateOf(h)))];
        return false;
    }

    private ConsentLine Line(Consent c, string? partner)
    {
        var title = partner is null ? c.Purpose.Title() : $"{c.Purpose.Title()}: {partner}";
        var detail = c switch
        {
            { WithdrawnAt: { } at } => $"Ingetrokken op {DutchDates.Brief(LocalTime.DayOf(at), time.Today)}{(c.WithdrawnBy == WithdrawnBy.Resident ? ", door de bewoner zelf" : "")}.",
            { GivenAt: null } when c.IsAsked(time.Today) => $"Gevraagd met de link. Zonder antwoord weg na {DutchDates.Brief(c.EndsOn, time.Today)}.",
            { GivenAt: null } => "Niet beantwoord.",
            _ when c.EndsOn < time.Today => $"Voorbij sinds {DutchDates.Brief(c.EndsOn, time.Today)}.",
            _ => $"{c.Way.Dutch()} op {DutchDates.Brief(LocalTime.DayOf(c.GivenAt!.Value), time.Today)}. Geldt tot en met {DutchDates.Brief(c.EndsOn, time.Today)}.{(Open.Keys.Read(Id, c.Witness) is { } witness ? $" Erbij: {witness}." : "")}",
        };
        return new ConsentLine(c.Id.Value, c.Purpose.Icon(), title, detail, c.IsInForce(time.Today) || c.IsAsked(time.Today));
    }

    private static string StateOf(HandedOver given) => given switch
    {
        { GoneAt: not null } => "De partner heeft de gegevens gewist.",
        { RecalledAt: not null } => $"Teruggevraagd. De partner moet ze wissen. Kenmerk {given.Reference}.",
        _ => $"Heeft de naam en hoe je de bewoner bereikt. Kenmerk {given.Reference}.",
    };
}

public sealed record ConsentLine(Guid Id, string Icon, string Title, string Detail, bool MayWithdraw);

public sealed record CallLine(string About, string When);

public sealed record GivenLine(string Partner, string When, string State);

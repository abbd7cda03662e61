using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.MyCard;

/// <summary>What a worker shows of herself on the site. She decides, and takes it away again.</summary>
[Needs(PeopleRights.ShowCardCode)]
public sealed class MyCardPage(OpbouwDb db, WorkerCards cards, WorkContext work, Send<KeepMyCard, Nothing> keep, Send<TakeMyCardAway, Nothing> take) : FormPage
{
    private const int PhotoSize = 480;

    public static readonly IReadOnlyList<Choice> WeekDays = [.. Enumerable.Range(1, 7).Select(day => new Choice($"{day}", DutchDates.DayName((DayOfWeek)(day % 7))[..2]))];

    private static readonly Refusal NoPhoto = new("card.no-photo", "Deze foto kunnen wij niet lezen. Kies een JPEG, PNG of WebP van hoogstens 12 MB.", "Photo");

    [BindProperty]
    public MyCardForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "bewaard")]
    public bool IsKept { get; set; }

    [BindProperty(SupportsGet = true, Name = "weg")]
    public bool IsGone { get; set; }

    public WorkerCard? Card { get; private set; }

    public string Mail { get; private set; } = "";

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = Card is { } card ? new MyCardForm
        {
            Name = card.Name,
            Sentence = card.Sentence,
            Phone = card.Phone,
            HasWhatsApp = card.HasWhatsApp,
            ShowsMail = card.Mail is not null,
            Languages = card.Languages,
            Days = card.Days,
            Areas = [.. card.Areas.Select(area => area.AreaId.Value)],
        }
        : new MyCardForm { Name = work.Actor.Name.Split(' ')[0], ShowsMail = true };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var photo = await PhotoAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var facts = new CardFacts(Form.Name!.Trim(), Said(Form.Sentence), Said(Form.Phone), Form.HasWhatsApp, Form.ShowsMail ? Mail : null, Said(Form.Languages),
            [.. Form.Days.Where(day => day is >= 1 and <= 7)], [.. Form.Areas.Select(area => new AreaId(area))]);
        var hash = photo is not null ? Convert.ToHexStringLower(SHA256.HashData(photo))[..32] : Form.WithoutPhoto ? "" : null;
        return Show(await keep.RunAsync(new KeepMyCard(Form.Id, facts, hash) { Photo = photo ?? [] }, ct), _ => Redirect("/mijn-account/kaartje?bewaard=true"));
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        ShowButton(await take.RunAsync(new TakeMyCardAway(actionId), ct), _ => Redirect("/mijn-account/kaartje?weg=true"));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task LoadAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        Card = await db.Set<WorkerCard>().AsNoTracking().Include(card => card.Areas).SingleOrDefaultAsync(card => card.AccountId == me, ct);
        Mail = await db.Set<Account>().Where(account => account.Id == me.Value).Select(account => account.Email).SingleOrDefaultAsync(ct) ?? "";
        Areas = QuarterChoices.Of(await cards.AreasOfAsync(work.Actor.Teams, ct));
    }

    private async Task<byte[]?> PhotoAsync(CancellationToken ct)
    {
        if (Form.Photo is not { Length: > 0 } sent)
            return null;
        if (sent.Length <= PictureFile.LargestPhoto && PictureFile.ToJpeg(await sent.BytesAsync(ct), PhotoSize, PhotoSize) is (Jpeg: { } jpeg, _))
            return jpeg;
        this.Refuse(NoPhoto);
        return null;
    }
}

public sealed class MyCardForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul in hoe bewoners je noemen.")]
    [StringLength(WorkerCard.NameLength)]
    public string? Name { get; set; }

    [StringLength(WorkerCard.SentenceLength)]
    public string? Sentence { get; set; }

    [StringLength(WorkerCard.PhoneLength)]
    [Telephone]
    public string? Phone { get; set; }

    public bool HasWhatsApp { get; set; }

    public bool ShowsMail { get; set; }

    [StringLength(WorkerCard.LanguagesLength)]
    public string? Languages { get; set; }

    public List<int> Days { get; set; } = [];

    public List<Guid> Areas { get; set; } = [];

    public IFormFile? Photo { get; set; }

    public bool WithoutPhoto { get; set; }
}

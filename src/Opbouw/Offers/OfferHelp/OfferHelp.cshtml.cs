using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Offers.OfferHelp;

/// <summary>What would you like to do or give? No account; afterwards a page of one's own.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class OfferHelpPage(OpbouwDb db, OrganisationAreas areas, ThemeNames themes, OfferDoor door, DataKeys keys, LookUpHash hashes, PublicForm publicForm, Send<OfferHelp, Nothing> send) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<HelpKind>().Select(kind => new Choice(kind.ToString(), kind.Label(), kind.Example()))];
    public static readonly IReadOnlyList<Choice> Givers = Choice.All<GiverKind>(giver => giver.Label());

    [BindProperty(SupportsGet = true, Name = "voor")]
    public string? For { get; set; }

    [BindProperty]
    public OfferHelpForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    /// <summary>The ask on the site that is answered; null: an offer for whoever needs it.</summary>
    public PublishedAsk? Asked { get; private set; }

    public IReadOnlyList<Choice> Quarters { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public string NewField => publicForm.New(Request);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Asked is { } asked) (Form.Kind, Form.Area) = (asked.Kind, asked.AreaId.Value);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (publicForm.Read(Request, Field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
            return await OfferAsync(new OfferId(id), ct);
        return Page();
    }

    private async Task<IActionResult> OfferAsync(OfferId id, CancellationToken ct)
    {
        IReadOnlyList<AreaId> where = [.. Form.Areas.Prepend(Form.Area!.Value).Distinct().Select(area => new AreaId(area))];
        var reader = await door.ReaderOfAsync(where, ct);
        if (!reader.IsDone) return Show(reader, _ => Page());
        var (key, contact) = (await keys.EnsureAsync(id.Value, ct), Form.Contact!.Trim());
        var isMail = MailOrTelephoneAttribute.IsMail(contact);
        var command = new OfferHelp(id, Form.Kind!.Value, Form.Words!.Trim(), Form.Giver!.Value, key.SealAny(Form.Name), key.Seal(contact), isMail, where, [.. Form.Themes], Form.From, Form.Until, Asked?.Code) { To = isMail ? contact : null };
        var own = $"/aanbod/{await OfferKey.OfAsync(hashes, id, ct)}?gemaakt=true";
        return Show(await send.RunAsync(command, ct), _ => Redirect(own));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var snapshot = await areas.SnapshotAsync(ct);
        Quarters = QuarterChoices.Of(snapshot.Tree, snapshot.On);
        Themes = (await themes.NowAsync(ct)).Choices();
        if (For is { Length: > 0 } code) Asked = await db.Set<PublishedAsk>().AsNoTracking().SingleOrDefaultAsync(ask => ask.Code == code, ct);
    }
}

public sealed class OfferHelpForm
{
    [ManyLines, Required(ErrorMessage = "Schrijf op wat u graag doet of geeft."), StringLength(Offer.LongestWords, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Kies wat het is.")]
    public HelpKind? Kind { get; set; }

    [Required(ErrorMessage = "Kies namens wie u dit aanbiedt.")]
    public GiverKind? Giver { get; set; }

    [StringLength(Offer.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Kies een wijk.")]
    public Guid? Area { get; set; }

    /// <summary>Others besides.</summary>
    [MaxLength(Offer.MostAreas, ErrorMessage = "Kies hoogstens 12 andere wijken.")]
    public List<Guid> Areas { get; set; } = [];

    public List<Theme> Themes { get; set; } = [];

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    [Required(ErrorMessage = "Schrijf op hoe wij u bereiken."), MailOrTelephone, StringLength(Offer.LongestContact, ErrorMessage = "Dit is te lang. Kijk het nog eens na.")]
    public string? Contact { get; set; }
}

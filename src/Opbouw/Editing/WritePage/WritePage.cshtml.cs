using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing.WritePage;

/// <summary>One page being written: its blocks, its title, and the same page in other languages.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class WritePageModel(SiteDrafts drafts, SitePages pages, Colleagues colleagues, Send<KeepHead, Nothing> keep, Send<ArrangeBlock, Nothing> arrange,
    Send<BeginPage, Nothing> start, Send<ThrowDraftAway, Nothing> throwAway) : DeskPage(drafts, pages)
{
    [BindProperty]
    public HeadForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "bewaard")]
    public bool IsKept { get; set; }

    /// <summary>What somebody else wrote while this form was open.</summary>
    public SiteText? Meanwhile { get; private set; }

    public string RemarkBy { get; private set; } = "";

    /// <summary>Whether the page is there in that language.</summary>
    public IReadOnlyList<(string Code, bool IsThere)> OtherLanguages { get; private set; } = [];

    public string StateInWords => (Draft?.State, IsLive) switch
    {
        (null, true) => "Dit staat op de site. Verander je iets, dan ziet niemand dat voordat een ander het nakeek.",
        (null, false) => "Deze pagina is van de site gehaald.",
        (DraftState.Asked, _) => "Een ander kijkt dit na. Verander je nog iets? Vraag het dan opnieuw.",
        (DraftState.Ready, _) => $"Nagekeken. Dit komt op de site op {DutchDates.FullWithYear(Draft!.From!.Value)}.",
        (_, true) => "In de maak. Op de site staat nog de tekst van eerst.",
        _ => "In de maak. Deze pagina staat nog niet op de site.",
    };

    public string NameOf(SiteBlock block) => block.Heading ?? block.Alt ?? block.Who ?? block.LinkText ?? (block.Part is { } part ? FirstWords.Of(part, 60) : FirstWords.Of(SiteMarkdown.ToWords(block.Text), 60)) switch
    {
        "" => block.Kind.Dutch(),
        var words => words,
    };

    /// <summary>Where a piece is written; a film is sent to an address of its own, that takes large files.</summary>
    public string FormOf(BlockKind kind, string piece) =>
        kind == BlockKind.Film ? SiteFilms.FormOf(Address, piece) : $"{Address.Desk}/stuk/{piece}{(Text.Find(piece) is null ? $"?soort={kind.Code()}" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form = new HeadForm { Title = Text.Title, Lead = Text.Lead, Order = Text.Order, Seen = Text.HeadMark };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await keep.RunAsync(new KeepHead(Form.Id, Address, Form.Seen ?? "", Form.Title!.Trim(), Form.Lead!.ReplaceLineEndings(" ").Trim(), Form.Order!.Value), ct);
        if (outcome is Outcome<Nothing>.Refused { Refusal.Code: "site.changed-meanwhile" })
        {
            Meanwhile = Text;
            ModelState.Remove("Form.Seen");
            ModelState.Remove("Form.Id");
            (Form.Seen, Form.Id) = (Text.HeadMark, Guid.CreateVersion7());
        }

        return Show(outcome, _ => Redirect(Address.Desk + "?bewaard=true"));
    }

    public async Task<IActionResult> OnPostStukAsync([FromForm] Guid actionId, [FromForm] string? block, [FromForm] BlockMove move, CancellationToken ct) =>
        await LoadAsync(ct) && block is not null ? ShowButton(await arrange.RunAsync(new ArrangeBlock(actionId, Address, block, move), ct), _ => Redirect(Address.Desk)) : NotFound();

    public async Task<IActionResult> OnPostTaalAsync([FromForm] Guid actionId, [FromForm] string? language, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || SiteAddress.Of(Deel, Naam, language) is not { } other)
            return NotFound();
        return ShowButton(await start.RunAsync(new BeginPage(actionId, other, Text.Title), ct), _ => Redirect(other.Desk));
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? ShowButton(await throwAway.RunAsync(new ThrowDraftAway(actionId, Address), ct), _ => Redirect("/site-werk")) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return false;
        RemarkBy = Draft?.RemarkBy is { } reader ? await colleagues.NameAsync(reader, ct) : "";
        var there = await Drafts.LanguagesAsync(Address.Path, ct);
        OtherLanguages = [.. SiteLanguages.All.Where(language => language.Code != Address.Language).Select(language => (language.Code, there.Contains(language.Code)))];
        return true;
    }
}

public sealed class HeadForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    [Required(ErrorMessage = "Schrijf een titel op."), StringLength(SiteText.TitleLength, ErrorMessage = "Maak de titel korter: hoogstens 90 letters.")]
    public string? Title { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf de eerste zin op."), StringLength(SiteText.LeadLength, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Lead { get; set; }

    [Required(ErrorMessage = "Vul een getal in."), Range(1, 999, ErrorMessage = "Vul een getal in van 1 tot en met 999.")]
    public int? Order { get; set; }
}

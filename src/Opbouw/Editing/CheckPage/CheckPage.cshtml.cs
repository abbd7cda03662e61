using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Editing.Reading;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Editing.CheckPage;

/// <summary>The page as it will be, how it reads, what is wrong with it; ask a second pair of eyes, or be it.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class CheckPageModel(SiteDrafts drafts, SitePages pages, PageDrawing drawing, SiteLinks links, WorkContext work, Colleagues colleagues,
    Send<AskToCheck, Nothing> ask, Send<DecideDraft, Nothing> decide) : DeskPage(drafts, pages), ISecondLook
{
    [BindProperty]
    public AskForm Ask { get; set; } = new();

    [BindProperty]
    public SecondLookForm Form { get; set; } = new();

    public ShownPage Shown { get; private set; } = null!;

    /// <summary>Of Dutch only: the measures are of that language.</summary>
    public ReadingAdvice? Advice { get; private set; }

    public IReadOnlyList<SiteFault> Faults { get; private set; } = [];

    public string Asker { get; private set; } = "";

    public bool IsMine => Draft?.IsOf(work.Actor.Account) == true;

    public string Mark => Text.WholeMark;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVraagAsync(CancellationToken ct)
    {
        this.JudgeOnly(nameof(Ask));
        if (!await LoadAsync(ct))
            return NotFound();
        return ModelState.IsValid
            ? Show(await ask.RunAsync(new AskToCheck(Ask.Id, Address, Ask.Seen ?? "", Ask.From), ct), _ => Redirect(Address.Desk), "Ask")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        this.JudgeOnly(nameof(Form));
        if (!await LoadAsync(ct))
            return NotFound();
        return ModelState.IsValid
            ? Show(await decide.RunAsync(new DecideDraft(Form.Id, Address, Form.Seen ?? "", Form.Agrees, Form.Remark?.Trim()), ct), _ => Redirect("/site-werk"))
            : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return false;
        Shown = await drawing.DrawAsync(Address, Text, ct);
        Faults = await links.FaultsAsync(Text, ct);
        Advice = Address.Language == SiteLanguages.Dutch ? ReadingAdvice.Of(drawing.Fill(SiteWords.Of(Text))) : null;
        Asker = Draft?.AskedBy is { } asker ? await colleagues.NameAsync(asker, ct) : "";
        return true;
    }
}

public sealed class AskForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    public DateOnly? From { get; set; }
}

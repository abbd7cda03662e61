using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Editing.WriteBlock;

/// <summary>One block, new or there already. Two editors at once: the second sees what the first wrote and loses nothing.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class WriteBlockPage(SiteDrafts drafts, SitePages pages, IEnumerable<ISitePart> parts, LocalTime time, Send<KeepBlock, Nothing> keep) : BlockPage(drafts, pages, keep)
{
    [BindProperty(SupportsGet = true, Name = "soort")]
    public string? KindCode { get; set; }

    [BindProperty]
    public BlockForm Form { get; set; } = new();

    public BlockKind Kind { get; private set; }

    public IReadOnlyList<Choice> Parts => [.. parts.OrderBy(part => part.Dutch, StringComparer.Ordinal).Select(part => new Choice(part.Code, part.Dutch))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form = Block is null ? new BlockForm { Seen = "" } : BlockForm.Of(Block);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var sent = await PictureAsync(Kind == BlockKind.Picture ? Form.Picture : null, ct);
        if (ModelState.IsValid)
            foreach (var (field, message) in Form.Missing(Kind, (sent?.Hash ?? Picture) is not null, [.. parts.Select(part => part.Code)], time.Today.Year))
                ModelState.AddModelError($"Form.{field}", message);
        return ModelState.IsValid ? await KeepAsync(Form, id => Form.ToBlock(id, Kind, sent?.Hash ?? Picture), sent, ct) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenBlockAsync(ct))
            return false;
        // A block that a colleague took away meanwhile still has a kind: the form says which.
        var kind = Block?.Kind ?? BlockKindWords.Of(KindCode);
        Kind = kind ?? BlockKind.Text;
        return kind is not (null or BlockKind.Film) && (Block is not null || Stuk == New || HttpMethods.IsPost(Request.Method));
    }
}

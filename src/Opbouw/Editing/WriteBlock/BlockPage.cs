using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;

namespace Opbouw.Editing.WriteBlock;

/// <summary>What every form of a block has.</summary>
public interface IBlockForm
{
    Guid Id { get; set; }

    /// <summary>Mark of the block that is on the screen; empty for a new one.</summary>
    string? Seen { get; set; }
}

/// <summary>A page with the form of one block: <c>Form</c>. Two editors at once: the second sees what the first wrote and loses nothing.</summary>
public abstract class BlockPage(SiteDrafts drafts, SitePages pages, Send<KeepBlock, Nothing> keep) : DeskPage(drafts, pages)
{
    public const string New = "nieuw";

    [BindProperty(SupportsGet = true)]
    public string Stuk { get; set; } = "";

    public SiteBlock? Block { get; private set; }

    public SiteBlock? Meanwhile { get; private set; }

    public string? Picture => Block?.Picture;

    protected async Task<bool> OpenBlockAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return false;
        Block = Text.Find(Stuk);
        return true;
    }

    /// <summary>Null when none was sent, or when it can not be read: then the form says so.</summary>
    protected async Task<SitePicture?> PictureAsync(IFormFile? sent, CancellationToken ct)
    {
        if (sent is not { Length: > 0 })
            return null;
        if (await SentPicture.ReadAsync(sent, ct) is { } picture)
            return picture;
        this.Refuse(SentPicture.NotRead);
        return null;
    }

    protected async Task<IActionResult> KeepAsync(IBlockForm form, Func<string, SiteBlock> block, SitePicture? picture, CancellationToken ct)
    {
        var id = Stuk == New ? form.Id.ToString("N")[^SiteBlock.IdLength..] : Stuk;
        var outcome = await keep.RunAsync(new KeepBlock(form.Id, Address, form.Seen ?? "", block(id)) { Picture = picture }, ct);
        if (outcome is Outcome<Nothing>.Refused { Refusal.Code: "site.changed-meanwhile" or "site.block-is-gone" })
        {
            Meanwhile = Block;
            ModelState.Remove("Form.Seen");
            ModelState.Remove("Form.Id");
            (form.Seen, form.Id) = (SiteText.MarkOf(Block), Guid.CreateVersion7());
        }

        return Show(outcome, _ => Redirect(Address.Desk + "?bewaard=true"));
    }
}

using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;

namespace Opbouw.Editing;

/// <summary>A page of the desk about one page of the site, named in its address.</summary>
public abstract class DeskPage(SiteDrafts drafts, SitePages pages) : FormPage
{
    protected SiteDrafts Drafts => drafts;

    [BindProperty(SupportsGet = true)]
    public string Deel { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Naam { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Taal { get; set; } = "";

    public SiteAddress Address { get; private set; } = null!;

    public SiteDraft? Draft { get; private set; }

    public SitePageVersion? Live { get; private set; }

    /// <summary>What is being written; else what is on the site.</summary>
    public SiteText Text => Draft?.Text ?? Live!.Text;

    public bool IsLive => Live is { IsGone: false };

    public Guid NewId { get; } = Guid.CreateVersion7();

    /// <summary>"Uitgangspunten (Engels)".</summary>
    public string Named => Address.Language == SiteLanguages.Dutch ? Text.Title : $"{Text.Title} ({SiteLanguages.DutchOf(Address.Language)})";

    /// <summary>False when there is no such page.</summary>
    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (SiteAddress.Of(Deel, Naam, Taal) is not { } address)
            return false;
        (Address, Draft, Live) = (address, await drafts.FindAsync(address, ct), await pages.FindAsync(address, ct));
        return Draft is not null || Live is not null;
    }
}

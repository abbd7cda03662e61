using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Ui;

/// <summary>
/// What stands around a page. Every page has it as <c>Frame</c> and says at its top:
/// <code>
/// Frame.Title = "Signaal opschrijven";
/// Frame.Crumbs("Signalen", "/signalen").Crumbs("Opschrijven");
/// </code>
/// </summary>
public sealed class PageFrame(WorkContext work)
{
    private readonly List<Crumb> crumbs = [];

    /// <summary>Name of the organisation, beside the house mark: the first word bold, the rest not.</summary>
    public string Organisation => work.HasOrganisation ? work.Organisation.Name : "Opbouw";

    /// <summary>An invented organisation: a banner says so on every page.</summary>
    public bool IsDemo => work.HasOrganisation && work.Organisation.IsDemo;

    /// <summary>There is an organisation that may have a house style of its own.</summary>
    public bool HasStyle => work is { HasOrganisation: true, PublicVersion: not null };

    /// <summary>Who is logged in; null for a visitor.</summary>
    public string? ViewerName => work.Actor.IsKnown ? work.Actor.Name : null;

    public Audience Audience => work.Actor.Kind switch
    {
        ActorKind.Staff => Audience.Staff,
        ActorKind.Partner => Audience.Partners,
        _ => Audience.Visitors,
    };

    /// <summary>Short title of the page; the organisation is put after it, "Fout:" before it when a form came back.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the page says, in one sentence: for search engines, and for who sends its link on.</summary>
    public string? Description { get; set; }

    /// <summary>Address of a picture that goes with the link.</summary>
    public string? Picture { get; set; }

    /// <summary>Address of a feed of what stands on this page.</summary>
    public string? Feed { get; set; }

    public string Language { get; set; } = "nl";

    /// <summary>The story may be wider than the page: the page places its own <c>.page</c> blocks.</summary>
    public bool IsWide { get; set; }

    /// <summary>Screens for the street: the menu gives way to the bar under the thumb on a phone.</summary>
    public bool IsFieldScreen { get; set; }

    /// <summary>For who reads with difficulty: no menu, no foot, larger letters.</summary>
    public bool IsSimple { get; set; }

    public IReadOnlyList<Crumb> Path => crumbs;

    public bool IsRightToLeft => Language is "ar" or "fa" or "ur" or "he" or "ckb" or "ps";

    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The whole address, for who reads it elsewhere.</summary>
    public Uri? Whole(string address) => work.HasOrganisation ? new Uri(work.Organisation.Address, address) : null;

    /// <summary>Whether the viewer has a right, by its code.</summary>
    public bool May(string permission) => work.Actor.Permissions.Contains(permission);

    public PageFrame Crumbs(string text, string? href = null)
    {
        crumbs.Add(new Crumb(text, href));
        return this;
    }

    /// <summary>The page tells what is wrong with a form, so the title does too.</summary>
    public bool ShowsErrors { get; set; }

    public string FullTitle =>
        $"{(ShowsErrors ? "Fout: " : "")}{(Title.Length > 0 ? $"{Title} - " : "")}{Organisation}";
}

using Opbouw.Editing;
using Opbouw.Editing.CheckPage;
using Opbouw.Editing.WriteBlock;
using Opbouw.Editing.WritePage;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A page in the making, with one block of text.</summary>
    public async Task<SiteAddress> ADraft(Person editor, string language = SiteLanguages.Dutch)
    {
        var address = SiteAddress.Of("over", $"pagina-{Next()}", language)!;
        await Inside.Do<BeginPage, Nothing>(editor, new BeginPage(Guid.CreateVersion7(), address, $"Pagina {Next()}"));
        var title = $"Moestuin {Next()}";
        var mark = await Inside.Read(async db => (await db.Set<SiteDraft>().FindAsync(address.Id))!.Text.HeadMark);
        await Inside.Do<KeepHead, Nothing>(editor, new KeepHead(Guid.CreateVersion7(), address, mark, title, "Samen tuinieren.", 50));
        await Inside.Do<KeepBlock, Nothing>(editor, new KeepBlock(Guid.CreateVersion7(), address, "", new SiteBlock("moes01", BlockKind.Text) { Heading = "Waar?", Text = "Achter de school." }));
        return address;
    }

    /// <summary>A page in the making that somebody else is asked to look at.</summary>
    public async Task<SiteAddress> ADraftToCheck(Person editor, DateOnly? from = null)
    {
        var address = await ADraft(editor);
        var mark = await Inside.Read(async db => (await db.Set<SiteDraft>().FindAsync(address.Id))!.Text.WholeMark);
        await Inside.Do<AskToCheck, Nothing>(editor, new AskToCheck(Guid.CreateVersion7(), address, mark, from));
        return address;
    }

    /// <summary>A page of which an earlier version can be put back.</summary>
    public async Task<SiteAddress> APageWithVersions()
    {
        var address = SiteAddress.Of("over", $"pagina-{Next()}", SiteLanguages.Dutch)!;
        foreach (var version in new[] { 1, 2 })
            await Inside.Add(SitePageVersion.Of(address, version, new SiteText($"Speeltuin {version}", "Voor iedereen.", 50, [new("spee01", BlockKind.Text) { Text = $"Met {version} schommels." }]), house.Clock.GetUtcNow()));
        return address;
    }

    /// <summary>Part of the address of a page that is in English in both sections.</summary>
    public async Task<string> AnEnglishPage()
    {
        var name = $"page-{Next()}";
        foreach (var address in new[] { SiteAddress.Of("over", name, SiteLanguages.English)!, SiteAddress.Of("voor-netwerkpartners", name, SiteLanguages.English)! })
            await Inside.Add(SitePageVersion.Of(address, 1, new SiteText($"Garden {name}", "Everybody is welcome.", 50, [new("gard01", BlockKind.Text) { Text = "Behind the school." }]), house.Clock.GetUtcNow()));
        return $"en|{name}";
    }

    /// <summary>The hash in its address.</summary>
    public async Task<string> ASitePicture()
    {
        var hash = $"{Next():x32}";
        await Inside.Add(new SitePicture { Hash = hash, Width = 1600, Height = 900, Small = [0xFF, 0xD8], Middle = [0xFF, 0xD8], Large = [0xFF, 0xD8] });
        return hash;
    }
}

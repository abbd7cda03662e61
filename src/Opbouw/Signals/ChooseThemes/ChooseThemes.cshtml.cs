using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Signals.ChooseThemes;

/// <summary>Themes are added, called otherwise, put in another order, or not offered any more. None goes away: there may be signals under it.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChooseThemesPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    private const int RoomForNew = 2;

    [BindProperty]
    public ThemesForm Form { get; set; } = new();

    /// <summary>How many of the rows are themes that exist.</summary>
    public int Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ThemeList.Kind, ct)) return NotFound();
        Form = ThemesForm.Of(await Desk.NewestAsync(ThemeList.Kind, ct));
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(ThemeList.Kind)) return NotFound();
        var known = (await Desk.NewestAsync(ThemeList.Kind, ct)).Themes.Select(theme => theme.Theme.Code).ToHashSet();
        Form.Check(ModelState, known);
        if (!ModelState.IsValid)
        {
            Fill();
            return Page();
        }

        var outcome = await KeepAsync(ThemeList.Kind.Write(Form.ToList(known)), ct);
        Fill();
        return outcome;
    }

    private void Fill()
    {
        Known = Form.Themes.Count(theme => theme.Code is { Length: > 0 });
        while (Form.Themes.Count < Known + RoomForNew)
            Form.Themes.Add(new ThemeForm());
    }
}

public sealed class ThemesForm
{
    public List<ThemeForm> Themes { get; set; } = [];

    public static ThemesForm Of(ThemeList list) => new()
    {
        Themes = [.. list.Themes.Index().Select(theme => new ThemeForm { Code = theme.Item.Theme.Code, Place = theme.Index + 1, Name = theme.Item.Name, IsRetired = theme.Item.IsRetired })],
    };

    public void Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary form, IReadOnlySet<string> known)
    {
        foreach (var (place, theme) in Themes.Index())
        {
            if (!known.Contains(theme.Code ?? ""))
                continue;
            if (theme.Place is null && form[$"Form.Themes[{place}].Place"] is not { Errors.Count: > 0 })
                form.AddModelError($"Form.Themes[{place}].Place", "Vul een plaats in van 1 tot 99");
            if (string.IsNullOrWhiteSpace(theme.Name))
                form.AddModelError($"Form.Themes[{place}].Name", "Een thema heeft een naam. Niet meer nodig? Zet dan het vinkje");
        }
    }

    /// <summary>In the order of their places; the same place twice keeps the order of the page, without a place comes last. A new one gets a code of its own.</summary>
    public ThemeList ToList(IReadOnlySet<string> known)
    {
        var named = Themes.Where(theme => !string.IsNullOrWhiteSpace(theme.Name)).OrderBy(theme => theme.Place ?? int.MaxValue).ToList();
        return new ThemeList([.. named.Select(theme => new NamedTheme(new Theme(known.Contains(theme.Code ?? "") ? theme.Code! : CodeOf(theme.Name!)), theme.Name!.Trim(), theme.IsRetired))]);
    }

    /// <summary>Made of the first name, so that a form that a browser sends twice adds the theme once.</summary>
    private static string CodeOf(string name) => "t-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant())))[..16];
}

public sealed class ThemeForm
{
    public string? Code { get; set; }

    [Range(1, 99, ErrorMessage = "Vul een plaats in van 1 tot 99")]
    public int? Place { get; set; }

    [StringLength(NamedTheme.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 60 letters")]
    public string? Name { get; set; }

    public bool IsRetired { get; set; }
}

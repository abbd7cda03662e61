using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui.Languages;

namespace Opbouw.Settings.ChangeLanguages;

/// <summary>The organisation says who read its translations.</summary>
[Needs(SettingRights.ChangeCode)]
[AsksAgain]
public sealed class ChangeLanguagesPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public ChangeLanguagesForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(LanguageReaders.Kind, ct))
            return NotFound();
        var readers = await Desk.NewestAsync(LanguageReaders.Kind, ct);
        Form.Readers = [.. LanguageReaders.ToRead.Select(language => new LanguageReader { Name = readers.Of(language) })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(LanguageReaders.Kind))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var names = LanguageReaders.ToRead.Zip(Form.Readers, (language, reader) => (language.Code, Name: reader.Name?.Trim())).Where(reader => reader.Name is { Length: > 0 });
        return await KeepAsync(LanguageReaders.Kind.Write(new LanguageReaders(names.ToDictionary(reader => reader.Code, reader => reader.Name!))), ct);
    }
}

/// <summary>In the order of <see cref="LanguageReaders.ToRead"/>.</summary>
public sealed class ChangeLanguagesForm
{
    public List<LanguageReader> Readers { get; set; } = [];
}

public sealed class LanguageReader
{
    [StringLength(LanguageReaders.NameLength, ErrorMessage = "Maak de naam korter: hoogstens 80 letters")]
    public string? Name { get; set; }
}

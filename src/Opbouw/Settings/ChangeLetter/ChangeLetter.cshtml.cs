using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Settings.ChangeLetter;

/// <summary>The text of one letter, tried out with invented data before it is kept.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChangeLetterPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public LetterForm Form { get; set; } = new();

    public LetterKind Letter { get; private set; } = null!;

    public LetterText? Example { get; private set; }

    public async Task<IActionResult> OnGetAsync(string brief, CancellationToken ct)
    {
        if (!Choose(brief) || !await OpenAsync(Letter, ct))
            return NotFound();
        var text = await Desk.NewestAsync(Letter, ct);
        Form = new LetterForm { Subject = text.Subject, Body = text.Body };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string brief, string? bekijk, CancellationToken ct)
    {
        if (!Choose(brief) || !Answers(Letter))
            return NotFound();
        return bekijk is null ? await KeepLetterAsync(ct) : Try();
    }

    private async Task<IActionResult> KeepLetterAsync(CancellationToken ct) => ModelState.IsValid ? await KeepAsync(Letter.Write(Form.ToText()), ct) : Page();

    /// <summary>To look at it, no reason and no day are needed yet.</summary>
    private PageResult Try()
    {
        ModelState.Remove("Wish.Why");
        ModelState.Remove("Wish.From");
        if (!ModelState.IsValid)
            return Page();
        if (Letter.Rule(Form.ToText()) is { } refusal)
            this.Refuse(refusal);
        else
            Example = Letter.Example(Form.ToText());
        return Page();
    }

    private bool Choose(string code)
    {
        if (House.SettingKinds.OfType<LetterKind>().FirstOrDefault(letter => letter.Form == $"/instellingen/brieven/{code}") is not { } letter)
            return false;
        Part = Letter = letter;
        return true;
    }
}

public sealed class LetterForm
{
    [Required(ErrorMessage = "Schrijf het onderwerp op"), StringLength(LetterKind.LongestSubject, ErrorMessage = "Maak het onderwerp korter: hoogstens 120 letters")]
    public string? Subject { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf de tekst op"), StringLength(LetterKind.LongestBody, ErrorMessage = "Maak de tekst korter: hoogstens 4000 letters")]
    public string? Body { get; set; }

    /// <summary>A browser sends line ends of two signs; a mail has one.</summary>
    public LetterText ToText() => new(Subject!.Trim(), Body!.ReplaceLineEndings("\n").Trim());
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Shared.Ui.HouseLook;

namespace Opbouw.Settings.ChangeHouseStyle;

/// <summary>Logo, colours and letters; looked at on the page itself before they are kept. A colour that is read badly is refused with the nearest good one.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChangeHouseStylePage(SettingDesk desk, OpbouwDb db, Send<KeepLogo, Nothing> keepLogo) : ChangeSettingPage(desk)
{
    private const string Better = "leesbaar";

    public static readonly IReadOnlyList<Choice> Faces = Choice.All<LetterFace>(face => face.Label());

    [BindProperty]
    public HouseStyleForm Form { get; set; } = new();

    /// <summary>The address of the style sheet that is tried on; null when nothing is.</summary>
    public string? Trial { get; private set; }

    public HouseLogo? Logo { get; private set; }

    public bool HasBetterColours { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(HouseStyle.Kind, ct))
            return NotFound();
        var style = await Desk.NewestAsync(HouseStyle.Kind, ct);
        Show(style);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? bekijk, CancellationToken ct)
    {
        if (!Answers(HouseStyle.Kind))
            return NotFound();
        await TakePictureAsync(ct);
        if (bekijk is not null)
        {
            // To look at it, no reason and no day are needed yet.
            ModelState.Remove("Wish.Why");
            ModelState.Remove("Wish.From");
        }

        var style = new HouseStyle(HouseStyleForm.Said(Form.Main), HouseStyleForm.Said(Form.Accent), HouseStyleForm.Said(Form.Ground), Form.Face ?? default, Form.WithoutLogo ? null : Logo);
        if (bekijk == Better)
            Show(style = style.Readable());
        Check(style);
        if (!ModelState.IsValid)
            return Page();
        return bekijk is null ? await KeepAsync(HouseStyle.Kind.Write(style), ct) : Try(style);
    }

    private PageResult Try(HouseStyle style)
    {
        Trial = HouseStyleDoor.TrialOf(style);
        return Page();
    }

    private void Show(HouseStyle style)
    {
        foreach (var field in new[] { nameof(Form.Main), nameof(Form.Accent), nameof(Form.Ground) })
            ModelState.Remove($"Form.{field}");
        (Form.Main, Form.Accent, Form.Ground, Form.Face, Form.Logo, Logo) = (style.Main, style.Accent, style.Ground, style.Face, style.Logo?.Hash, style.Logo);
    }

    private void Check(HouseStyle style)
    {
        foreach (var problem in style.Problems().Where(problem => ModelState[$"Form.{problem.Field}"] is not { Errors.Count: > 0 }))
        {
            ModelState.AddModelError($"Form.{problem.Field}", problem.Refusal.Message);
            HasBetterColours = true;
        }
    }

    /// <summary>A picture that was sent takes the place of the one before; it is kept at once, because a browser sends a file only once.</summary>
    private async Task TakePictureAsync(CancellationToken ct)
    {
        if (Form.Picture is { Length: > 0 } file)
            await KeepPictureAsync(file, ct);
        else if (Form.Logo is { Length: > 0 } hash)
            Logo = await db.Set<Logo>().Where(logo => logo.Hash == hash).Select(logo => new HouseLogo(logo.Hash, logo.Width, logo.Height)).SingleOrDefaultAsync(ct);
    }

    private async Task KeepPictureAsync(IFormFile file, CancellationToken ct)
    {
        Outcome<LogoPicture> read = file.Length > LogoPicture.LargestFile ? LogoPicture.TooLarge : LogoPicture.Read(await file.BytesAsync(ct));
        switch (read)
        {
            case Outcome<LogoPicture>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                break;
            case Outcome<LogoPicture>.Done { Value: var picture } when await keepLogo.RunAsync(new KeepLogo(Guid.CreateVersion7(), picture), ct) is Outcome<Nothing>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                break;
            case Outcome<LogoPicture>.Done { Value: var picture }:
                (Logo, Form.Logo) = (picture.Logo, picture.Hash);
                ModelState.Remove("Form.Logo");
                break;
        }
    }
}

public sealed class HouseStyleForm
{
    public string? Main { get; set; }

    public string? Accent { get; set; }

    public string? Ground { get; set; }

    public LetterFace? Face { get; set; }

    public IFormFile? Picture { get; set; }

    public string? Logo { get; set; }

    public bool WithoutLogo { get; set; }

    public static string Said(string? colour) => colour?.Trim().ToLowerInvariant() ?? "";
}

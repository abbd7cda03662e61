using System.ComponentModel.DataAnnotations;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing.TellStory;

public sealed class StoryForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    [Required(ErrorMessage = "Schrijf een titel op."), StringLength(Story.TitleLength, ErrorMessage = "Maak de titel korter: hoogstens 90 letters.")]
    public string? Title { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf de eerste zin op."), StringLength(Story.LeadLength, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Lead { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf het verhaal op."), StringLength(Story.TextLength, ErrorMessage = "Maak het korter: hoogstens 6000 letters.")]
    public string? Text { get; set; }

    [Required(ErrorMessage = "Schrijf op hoe zij genoemd wil worden."), StringLength(Story.TellerLength, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? Teller { get; set; }

    public Guid? Area { get; set; }

    public IFormFile? Picture { get; set; }

    public bool WithoutPicture { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Alt { get; set; }

    [Required(ErrorMessage = "Kies hoe zij ja zei.")]
    public StoryYes? Yes { get; set; }

    [Required(ErrorMessage = "Vul de dag in waarop zij ja zei.")]
    public DateOnly? YesOn { get; set; }

    [Required(ErrorMessage = "Vul in tot wanneer het op de site mag.")]
    public DateOnly? EndsOn { get; set; }

    public bool SaysYes { get; set; }

    public static StoryForm Of(StoryFile story) => new()
    {
        Seen = story.Mark,
        Title = story.Title,
        Lead = story.Lead,
        Text = story.Text,
        Teller = story.Teller,
        Area = story.AreaId?.Value,
        Alt = story.PictureAlt,
        Yes = story.Yes,
        YesOn = story.YesOn,
        EndsOn = story.EndsOn,
    };

    /// <param name="picture">Hash of the picture that it will have.</param>
    public StoryWords ToWords(string? picture) => new(
        Title!.Trim(), Lead!.ReplaceLineEndings(" ").Trim(), Text!.ReplaceLineEndings("\n").Trim(), Teller!.Trim(), Area is { } area ? new AreaId(area) : null,
        picture, picture is null || string.IsNullOrWhiteSpace(Alt) ? null : Alt.Trim());
}

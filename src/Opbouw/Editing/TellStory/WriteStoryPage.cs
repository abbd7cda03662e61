using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Editing.TellStory;

/// <summary>The form of a story, new or there already.</summary>
public abstract class WriteStoryPage(StoryFiles files, OrganisationAreas areas, LocalTime time, Send<KeepStory, Nothing> keep) : FormPage
{
    private static readonly Refusal NeedsAlt = new("story.alt", "Schrijf op wat er te zien is. Wie de foto niet ziet, hoort dat.", "Alt");
    private static readonly Refusal NeedsYes = new("story.yes", "Zet het vinkje als zij ja zei. Lees het verhaal eerst voor.", "SaysYes");
    private static readonly Refusal NoArea = new("story.area", "Kies een wijk uit de lijst.", "Area");

    [BindProperty]
    public StoryForm Form { get; set; } = new();

    public StoryFile? Story { get; protected set; }

    /// <summary>What somebody else wrote while this form was open.</summary>
    public StoryFile? Meanwhile { get; private set; }

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public static IReadOnlyList<Choice> Ways => Choice.All<StoryYes>(yes => yes.Dutch());

    protected StoryFiles Files => files;

    protected DateOnly Today => time.Today;

    protected async Task ChoicesAsync(CancellationToken ct) => Areas = QuarterChoices.Of(await areas.TreeAsync(ct), time.Today);

    protected async Task<IActionResult> KeepAsync(StoryId id, CancellationToken ct)
    {
        await ChoicesAsync(ct);
        SitePicture? sent = null;
        if (Form.Picture is { Length: > 0 } file && (sent = await SentPicture.ReadAsync(file, ct)) is null)
            this.Refuse(SentPicture.NotRead);
        var hash = sent?.Hash ?? (Form.WithoutPicture ? null : Story?.PictureHash);
        if (hash is not null && string.IsNullOrWhiteSpace(Form.Alt))
            this.Refuse(NeedsAlt);
        if (Form.Area is { } area && !Areas.Any(choice => choice.Value == area.ToString()))
            this.Refuse(NoArea);
        if (!Form.SaysYes)
            this.Refuse(NeedsYes);
        if (!ModelState.IsValid)
            return Page();
        var command = new KeepStory(Form.Id, id, Form.Seen ?? "", Form.ToWords(hash), Form.Yes!.Value, Form.YesOn!.Value, Form.EndsOn!.Value) { Picture = sent };
        var outcome = await keep.RunAsync(command, ct);
        if (outcome is Outcome<Nothing>.Refused { Refusal.Code: TellStoryHandler.ChangedCode } && Story is { } now)
        {
            Meanwhile = now;
            ModelState.Remove("Form.Seen");
            ModelState.Remove("Form.Id");
            (Form.Seen, Form.Id) = (now.Mark, Guid.CreateVersion7());
        }

        return Show(outcome, _ => Redirect($"/site-werk/verhalen/{id.Value}"));
    }
}

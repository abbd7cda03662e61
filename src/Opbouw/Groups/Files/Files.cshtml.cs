using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Files;

/// <summary>Pictures and papers of the group.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class FilesPage(OpbouwDb db, GroupDoor door, PublicForm publicForm, Send<AddFile, Nothing> add, Send<TakeAwayFile, Nothing> takeAway) : GroupFormPage(door, publicForm)
{
    [BindProperty]
    public FileForm Form { get; set; } = new();

    public IReadOnlyList<KeptFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        if (Form.File!.Length > PictureFile.LargestPhoto || GroupFile.Read(await Form.File.BytesAsync(ct)) is not var (content, isPicture))
        {
            ModelState.AddModelError("Form.File", GroupFile.NotRead.Message);
            return Page();
        }

        var command = new AddFile(new FileId(id), Visit.Me.Id, Form.Title!.Trim(), isPicture, Convert.ToHexStringLower(SHA256.HashData(content))) { Content = content };
        return Show(await add.RunAsync(command, ct), _ => Redirect($"{Address}/bestanden"));
    }

    public Task<IActionResult> OnPostWegAsync(Guid file, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "/bestanden", id => takeAway.RunAsync(new TakeAwayFile(id, Visit.Me.Id, new FileId(file)), ct));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var (initiative, me, mayDecide) = (Visit.Initiative.Id, Visit.Me.Id, Visit.MayDecide);
        var files = await db.Set<GroupFile>().IgnoreQueryFilters().Where(file => file.InitiativeId == initiative).Select(file => new KeptFile(file.Id, file.Title, file.IsPicture, file.At, mayDecide || file.MemberId == me)).ToListAsync(ct);
        Files = [.. files.OrderByDescending(file => file.At)];
        return true;
    }
}

public sealed record KeptFile(FileId Id, string Title, bool IsPicture, DateTimeOffset At, bool MayTakeAway);

public sealed class FileForm
{
    [Required(ErrorMessage = "Schrijf op wat het is."), StringLength(GroupFile.LongestTitle, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Kies een foto of een PDF.")]
    public IFormFile? File { get; set; }
}

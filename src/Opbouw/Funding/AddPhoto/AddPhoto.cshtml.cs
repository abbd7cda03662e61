using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.AddPhoto;

/// <summary>A photo for the report, with one sentence that also says what is to be seen.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class AddPhotoPage(GroupDoor door, PublicForm publicForm, Send<AddPhoto, Nothing> send) : MoneyPage(door, publicForm)
{
    [BindProperty]
    public PhotoForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        var photo = await SentPhoto.ReadAsync(Form.Photo, ct);
        if (photo is Outcome<byte[]>.Refused { Refusal: var refusal }) this.Refuse(refusal);
        if (ActionId() is not { } id || !ModelState.IsValid || photo is not Outcome<byte[]>.Done { Value: var jpeg }) return Page();
        return Show(await send.RunAsync(new AddPhoto(new ReportPhotoId(id), Me, Form.Sentence!.Trim(), Convert.ToHexStringLower(SHA256.HashData(jpeg))) { Jpeg = jpeg }, ct), _ => Redirect($"{Money}/bonnen"));
    }
}

public sealed class PhotoForm
{
    public IFormFile? Photo { get; set; }

    [Required(ErrorMessage = "Schrijf in één zin wat er op de foto staat."), StringLength(ReportPhoto.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Sentence { get; set; }
}

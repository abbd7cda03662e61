using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Openness.AskForData;

[Needs(OpennessRights.ShareCode)]
public sealed class AskForDataPage(Send<AskForData, DataRequestId> send) : FormPage
{
    [BindProperty]
    public AskForDataForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public IReadOnlyList<Choice> Rules => Choice.All<DisclosureRule>(RequestWords.Dutch);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? Show(await send.RunAsync(new AskForData(new DataRequestId(Form.Id), Form.Recipient!, Form.What!, Form.Why!, Form.Rule!.Value), ct), id => LocalRedirect($"/naar-buiten/{id.Value}"))
        : Page();
}

public sealed class AskForDataForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Vul in wie het vraagt"), StringLength(DataRequest.RecipientLength, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? Recipient { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op wat er gevraagd wordt"), StringLength(DataRequest.TextLength, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? What { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op waarvoor het is"), StringLength(DataRequest.TextLength, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Kies welke regel mensen beschermt")]
    public DisclosureRule? Rule { get; set; }
}

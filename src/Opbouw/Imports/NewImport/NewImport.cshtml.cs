using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Imports.Tables;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Imports.NewImport;

/// <summary>What may stand in the list, an empty one to fill in, and the file itself.</summary>
[Needs(ImportRights.ImportCode)]
public sealed class NewImportPage(ImportKinds kinds, ImportRows stored, ImportWork work, Send<StartImport, ImportId> send, Send<MatchImport, Nothing> match) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "soort")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "vorm")]
    public SheetForm? AsFile { get; set; }

    [BindProperty]
    public NewImportForm Form { get; set; } = new();

    public IImportKind Kind { get; private set; } = null!;

    public static TableLimits Limits => TableLimits.Default;

    public IActionResult OnGet()
    {
        if (!Choose())
            return NotFound();
        return AsFile is { } form ? new TemplateResult(Kind, form) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Choose())
            return NotFound();
        if (Form.File is not { Length: > 0 } file)
            ModelState.AddModelError("Form.File", "Kies een bestand van je computer.");
        else if (ModelState.IsValid && await TakeInAsync(file, ct) is { } intake)
            return await StartAsync(file, intake, ct);
        return Page();
    }

    /// <summary>Null when it cannot be read; the page says why.</summary>
    private async Task<FileIntake?> TakeInAsync(IFormFile file, CancellationToken ct)
    {
        try
        {
            if (file.Length > Limits.MostBytes)
                throw new TableRefusedException($"Het bestand is groter dan {Limits.MostBytes / 1024 / 1024} MB. Knip het in stukken en lees ze na elkaar in.");
            return await FileIntake.ReadAsync(await file.BytesAsync(ct), Kind, Limits, ct);
        }
        catch (TableRefusedException refused)
        {
            ModelState.AddModelError("Form.File", refused.Message);
            return null;
        }
    }

    private async Task<IActionResult> StartAsync(IFormFile file, FileIntake intake, CancellationToken ct)
    {
        var outcome = await send.RunAsync(
            new StartImport(new ImportId(Form.Id), Kind.Code, NameOf(file), intake.Rows, Convert.ToHexString(SHA256.HashData(intake.Packed)))
            {
                Headings = intake.Headings,
                Oddities = intake.Oddities,
                Matching = intake.Matching,
                Sealed = stored.Seal(intake.Packed),
            },
            ct);
        if (outcome is Outcome<ImportId>.Done { Value: var id } && Kind.Columns.All(column => ColumnMatch.Read(intake.Matching).ContainsKey(column.Code)))
        {
            // Every column is known by its name: nothing to ask.
            await match.RunAsync(new MatchImport(Shared.Jobs.StableId.Of(MatchImport.Process.Code, id.Value, "names"), id, intake.Matching), ct);
            await work.GoOnAsync(id, ImportWork.InARequest, ct);
        }

        return Show(outcome, done => LocalRedirect($"/inlezen/{done.Value}"));
    }

    private static string NameOf(IFormFile file)
    {
        var name = TypedText.Clean(Path.GetFileName(file.FileName.Replace('\\', '/')), mayHaveLines: false);
        return name.Length == 0 ? "bestand" : name.Length > Import.LongestFileName ? name[..Import.LongestFileName] : name;
    }

    private bool Choose()
    {
        Kind = kinds.Find(Code)!;
        return Kind is not null;
    }
}

public sealed class NewImportForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public IFormFile? File { get; set; }
}

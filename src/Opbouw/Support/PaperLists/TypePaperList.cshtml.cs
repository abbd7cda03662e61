using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Support.PaperLists;

/// <summary>A list of paper, line by line. The second time is blind: nothing of the first is shown.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class TypePaperListPage(GroupDoor door, PublicForm publicForm, Send<TypePaperList, Nothing> send) : GroupFormPage(door, publicForm)
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.All<VoiceKind>(kind => kind.Label());

    [BindProperty]
    public TypePaperListForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "lijst")] int? number, CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        Form.Number = number;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        Fill();
        foreach (var (place, line) in Form.Lines.Index())
        {
            if (!string.IsNullOrWhiteSpace(line.Postcode) && AreaPostcode.Normalise(line.Postcode) is null) ModelState.AddModelError($"Form.Lines[{place}].Postcode", $"Regel {place + 1}: vul de vier cijfers in, of laat het leeg.");
            else if (!string.IsNullOrWhiteSpace(line.Postcode) && line.Kind is null) ModelState.AddModelError($"Form.Lines[{place}].Kind", $"Regel {place + 1}: kies wat er is aangekruist.");
        }

        var filled = Form.Lines.Count(line => line.Kind is not null);
        if (Form.Filled is { } said && said != filled) ModelState.AddModelError("Form.Filled", $"Je telde {said} regels, en vulde er {filled} in. Kijk het nog eens na.");
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        return Show(await send.RunAsync(new TypePaperList(new PaperListId(id), Visit.Me.Id, Form.Number!.Value, [.. Form.Lines.Select((line, place) => line.Read(place + 1))]), ct), _ => Redirect($"{Address}/steun#papier"));
    }

    private void Fill()
    {
        while (Form.Lines.Count < PaperList.Lines) Form.Lines.Add(new TypedLine());
        if (Form.Lines.Count > PaperList.Lines) Form.Lines.RemoveRange(PaperList.Lines, Form.Lines.Count - PaperList.Lines);
    }
}

public sealed class TypePaperListForm
{
    [Required(ErrorMessage = "Vul in welk nummer op de lijst staat."), Range(1, PaperList.HighestNumber, ErrorMessage = "Vul het nummer in dat op de lijst staat.")]
    public int? Number { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel regels er zijn ingevuld."), Range(0, PaperList.Lines, ErrorMessage = "Vul een getal in van 0 tot en met 20.")]
    public int? Filled { get; set; }

    public List<TypedLine> Lines { get; set; } = [];
}

public sealed class TypedLine
{
    public VoiceKind? Kind { get; set; }

    [StringLength(10, ErrorMessage = "Vul de vier cijfers in, of laat het leeg.")]
    public string? Postcode { get; set; }

    public ReadLine Read(int number) => new(number, Kind, Kind is not null && AreaPostcode.Normalise(Postcode) is { } four ? int.Parse(four, CultureInfo.InvariantCulture) : null);
}

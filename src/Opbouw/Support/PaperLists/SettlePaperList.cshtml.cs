using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Support.PaperLists;

/// <summary>What differed between the first and the second time, line by line. The paper says which is right.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class SettlePaperListPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, Send<SettlePaperList, Nothing> send) : GroupFormPage(door, publicForm)
{
    [BindProperty(SupportsGet = true, Name = "nummer")]
    public int Number { get; set; }

    [BindProperty]
    public SettlePaperListForm Form { get; set; } = new();

    public IReadOnlyList<PaperLine> Different { get; private set; } = [];

    public static IReadOnlyList<Choice> Both(PaperLine line) => [new(nameof(WhichTime.First), line.AsFirst.InWords, "De eerste keer"), new(nameof(WhichTime.Second), line.AsSecond.InWords, "De tweede keer")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sent = Form.Lines;
        if (!await LoadAsync(ct)) return NotFound();
        for (var place = 0; place < Form.Lines.Count; place++) Form.Lines[place].Right = sent.Find(line => line.Number == Form.Lines[place].Number)?.Right;
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        var right = sent.Where(line => line.Right is not null).DistinctBy(line => line.Number).ToDictionary(line => line.Number, line => line.Right == WhichTime.Second);
        return Show(await send.RunAsync(new SettlePaperList(id, Visit.Me.Id, Number, right), ct), _ => Redirect($"{Address}/steun#papier"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var id = Initiative.Id;
        if (await db.Set<PaperList>().IgnoreQueryFilters().AsNoTracking().Include(known => known.Read).SingleOrDefaultAsync(known => known.InitiativeId == id && known.Number == Number, ct) is not { IsTypedTwice: true } list) return false;
        Different = [.. list.Read.Where(line => line.IsDifferent).OrderBy(line => line.Number)];
        Form.Lines = [.. Different.Select(line => new SettledLine { Number = line.Number })];
        return true;
    }
}

public enum WhichTime
{
    First,
    Second,
}

public sealed class SettlePaperListForm
{
    public List<SettledLine> Lines { get; set; } = [];
}

public sealed class SettledLine
{
    public int Number { get; set; }

    [Required(ErrorMessage = "Kies wat er op het papier staat.")]
    public WhichTime? Right { get; set; }
}

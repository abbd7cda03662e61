using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Openness.DecideRequest;

/// <summary>One request: who asked may withdraw it, another decides, and either says when it was given.</summary>
[Needs(OpennessRights.ShareCode), AsksAgain]
public sealed class DecideRequestPage(
    OpbouwDb db, WorkContext work, Colleagues colleagues, Send<DecideRequest, Nothing> decide, Send<WithdrawRequest, Nothing> withdraw, Send<GiveData, Nothing> give) : FormPage
{
    public const string Yes = "ja";
    public const string No = "nee";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecideForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public DataRequest Found { get; private set; } = null!;

    public string Asker { get; private set; } = "";

    public string? Decider { get; private set; }

    public bool IsMine => Found.AskedBy == work.Actor.Account;

    public IReadOnlyList<Choice> Answers => [new(Yes, "Dit mag. Er staat niets in dat naar een persoon leidt"), new(No, "Dit mag niet")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        return ModelState.IsValid
            ? Show(await decide.RunAsync(new DecideRequest(Form.Id, Found.Id, Form.Answer == Yes, Form.Because), ct), _ => RedirectToPage())
            : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] Guid command, CancellationToken ct) =>
        ShowButton(await withdraw.RunAsync(new WithdrawRequest(command, new DataRequestId(Id)), ct), _ => RedirectToPage());

    public async Task<IActionResult> OnPostGiveAsync([FromForm] Guid command, CancellationToken ct) =>
        ShowButton(await give.RunAsync(new GiveData(command, new DataRequestId(Id)), ct), _ => RedirectToPage());

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new DataRequestId(Id);
        if (await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } found)
            return false;
        Found = found;
        Asker = await colleagues.NameAsync(found.AskedBy, ct);
        Decider = found.DecidedBy is { } decider ? await colleagues.NameAsync(decider, ct) : null;
        return true;
    }
}

public sealed class DecideForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies of het mag"), RegularExpression($"{DecideRequestPage.Yes}|{DecideRequestPage.No}", ErrorMessage = "Kies of het mag")]
    public string? Answer { get; set; }

    [ManyLines, StringLength(DataRequest.TextLength, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? Because { get; set; }
}

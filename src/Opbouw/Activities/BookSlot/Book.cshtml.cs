using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Activities.BookSlot;

/// <summary>One moment: who comes, and with how many. Whoever is just too late reads which moments are still free, and keeps what she typed.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class BookPage(Slots slots, DataKeys keys, LookUpHash hashes, LocalTime time, PublicForm publicForm, Send<BookSlot, Nothing> send) : FormPage
{
    private const int OthersShown = 6;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public BookForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public MeetingSlot Slot { get; private set; } = null!;

    public bool IsFree => Slot.IsFreeAt(time.Now);

    /// <summary>Other free moments; only when this one is gone.</summary>
    public IReadOnlyList<MeetingSlot> Others { get; private set; } = [];

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
            return await BookAsync(new BookingId(id), ct);
        return Page();
    }

    private async Task<IActionResult> BookAsync(BookingId id, CancellationToken ct)
    {
        var key = await keys.EnsureAsync(id.Value, ct);
        var guest = new Guest(Form.Name!.Trim(), Form.Mail!.Trim());
        var outcome = await send.RunAsync(new BookSlot(id, Code, key.Seal(guest.Name), key.Seal(guest.Mail), key.SealAny(Form.Organisation), key.SealAny(Form.Question), Form.People!.Value) { Guest = guest }, ct);
        if (!outcome.IsDone)
            await LoadAsync(ct);
        var own = $"/afspraak/{await BookingKey.OfAsync(hashes, id, ct)}?gemaakt=true";
        return Show(outcome, _ => Redirect(own));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await slots.FindAsync(Code, ct) is not { } slot)
            return false;
        Slot = slot;
        if (!IsFree)
            Others = [.. (await slots.FreeAsync(slot.Kind, OthersShown, ct)).Where(other => other.Id != slot.Id)];
        return true;
    }
}

public sealed class BookForm
{
    [Required(ErrorMessage = "Vul uw naam in."), StringLength(Booking.NameLength, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul uw e-mailadres in."), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(256, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na.")]
    public string? Mail { get; set; }

    [Required(ErrorMessage = "Vul in met hoeveel mensen u komt."), Range(1, 60, ErrorMessage = "Vul een getal in vanaf 1.")]
    public int? People { get; set; } = 1;

    [StringLength(Booking.NameLength, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? Organisation { get; set; }

    [ManyLines, StringLength(Booking.QuestionLength, ErrorMessage = "Maak het korter: hoogstens 400 letters.")]
    public string? Question { get; set; }
}

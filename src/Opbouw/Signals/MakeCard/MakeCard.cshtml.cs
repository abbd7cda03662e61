using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.MakeCard;

/// <summary>The card itself, on paper or on the screen of a phone. Without a fresh code there is nothing to show.</summary>
[Needs(SignalRights.RaiseCode)]
public sealed class MakeCardPage(OpbouwDb db, WorkContext work, Send<MakeCard, MadeCard> send, CardTokens tokens) : FormPage
{
    public SignalId Signal { get; private set; }

    public CardCode? Code { get; private set; }

    /// <summary>The address in letters, as somebody types it over from paper.</summary>
    public string Address => work.Organisation.Address.Authority + "/kaart";

    public async Task<IActionResult> OnGetAsync(Guid id, string? kaart, CancellationToken ct)
    {
        Signal = new SignalId(id);
        if (!await db.Set<Signal>().AnyAsync(s => s.Id == Signal, ct)) return NotFound();
        Code = tokens.Open(Signal, kaart);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid command, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new MakeCard(command, new SignalId(id)), ct), made =>
            Redirect($"/signalen/{id}/kaart{(made.Code is { } code ? "?kaart=" + Uri.EscapeDataString(tokens.Seal(made.Signal, code)) : "")}"));
}

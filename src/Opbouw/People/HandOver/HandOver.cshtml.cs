using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.HandOver;

/// <summary>Everything that lies with one worker, handed over piece by piece: by herself, or by the leader of her team.</summary>
[Needs(PeopleRights.ArrangeDeputyCode)]
public sealed class HandOverPage(
    OpbouwDb db, WorkContext work, Colleagues colleagues, IEnumerable<IHeldWork> modules, Send<HandOverWork, int> send) : FormPage
{
    /// <summary>What a select sends to have the words of a note erased.</summary>
    public const string Erase = "wis";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public bool IsMe => Id == work.Actor.Account.Value;

    public IReadOnlyList<HeldLine> Lines { get; private set; } = [];

    public IReadOnlyList<HeldLine> Notes { get; private set; } = [];

    /// <summary>Private notes that somebody else than the worker may not read.</summary>
    public int HiddenNotes { get; private set; }

    public int? HandedOver { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "overgedragen")] int? handedOver, CancellationToken ct)
    {
        HandedOver = handedOver;
        Form.Id = Guid.CreateVersion7();
        return await ReadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        var pieces = Form.To.Where(one => !string.IsNullOrEmpty(one.Value))
            .Select(one => new HandedPiece(one.Key, Guid.TryParse(one.Value, out var to) ? new AccountId(to) : null)).ToList();
        return Show(await send.RunAsync(new HandOverWork(Form.Id, new AccountId(Id), pieces), ct), number => Redirect($"/overdragen/{Id}?overgedragen={number}"));
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var worker = new AccountId(Id);
        if (!await colleagues.MayActForAsync(worker, ct))
            return false;
        Name = await db.Set<Account>().Where(account => account.Id == Id).Select(account => account.Name).SingleAsync(ct);
        var pieces = new List<HeldPiece>();
        foreach (var module in modules)
            pieces.AddRange(await module.OfAsync(worker, ct));
        var team = await colleagues.WorkersInTeamsAsync([.. pieces.Select(piece => piece.Team).Distinct()], ct);
        HeldLine Line(HeldPiece piece) => new(piece, [.. team.Where(one => one.Account != worker && one.Teams.Contains(piece.Team)).Select(one => new Choice(one.Account.Value.ToString(), one.Name))]);
        Lines = [.. pieces.Where(piece => !piece.IsPrivate).OrderBy(piece => piece.On).Select(Line)];
        Notes = IsMe ? [.. pieces.Where(piece => piece.IsPrivate).OrderByDescending(piece => piece.On).Select(Line)] : [];
        HiddenNotes = IsMe ? 0 : pieces.Count(piece => piece.IsPrivate);
        return true;
    }
}

public sealed record HeldLine(HeldPiece Piece, IReadOnlyList<Choice> Successors);

public sealed class HandOverForm
{
    public Guid Id { get; set; }

    /// <summary>By the key of a piece: the account it goes to, or <see cref="HandOverPage.Erase"/>.</summary>
    public Dictionary<string, string?> To { get; set; } = [];
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.Absences;

/// <summary>Who of my teams is away, and who sees to it then.</summary>
[Needs(PeopleRights.ArrangeDeputyCode)]
public sealed class AbsencesPage(
    Colleagues colleagues, WorkContext work, LocalTime time, Send<NoteAbsence, AbsenceId> note, Send<EndAbsence, Nothing> end) : FormPage
{
    [BindProperty]
    public AbsenceForm Form { get; set; } = new();

    public IReadOnlyList<AbsenceLine> Lines { get; private set; } = [];

    /// <summary>For whom this actor may write it down: herself, and for a team leader everybody of the team.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Covers { get; private set; } = [];

    public bool IsLeader => work.Actor.May(PeopleRights.HandOverWork);

    public DateOnly Today => time.Today;

    public bool IsNoted { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "genoteerd")] bool noted, CancellationToken ct)
    {
        IsNoted = noted;
        Form = new AbsenceForm { Id = Guid.CreateVersion7(), AccountId = work.Actor.Account.Value, From = Today };
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (IsLeader && Form.AccountId is null)
            ModelState.AddModelError("Form.AccountId", "Kies wie er niet is.");
        if (!ModelState.IsValid)
            return Page();
        var who = IsLeader && Form.AccountId is { } chosen ? new AccountId(chosen) : work.Actor.Account;
        return Show(
            await note.RunAsync(new NoteAbsence(new AbsenceId(Form.Id), who, new AccountId(Form.DeputyId!.Value), Form.From!.Value, Form.Until!.Value), ct),
            _ => Redirect("/afwezig?genoteerd=true"));
    }

    public async Task<IActionResult> OnPostTerugAsync([FromForm] Guid actionId, [FromQuery(Name = "welke")] Guid which, CancellationToken ct) =>
        ShowButton(await end.RunAsync(new EndAbsence(actionId, new AbsenceId(which)), ct), _ => Redirect("/afwezig"));

    private async Task LoadAsync(CancellationToken ct)
    {
        var team = await colleagues.InTeamsAsync(work.Actor.Teams, ct);
        People = [.. team.Select(one => new Choice(one.Account.Value.ToString(), one.Name))];
        Covers = [.. (await colleagues.WorkersInTeamsAsync(work.Actor.Teams, ct)).Where(one => IsLeader || one.Account != work.Actor.Account).Select(one => new Choice(one.Account.Value.ToString(), one.Name))];
        var names = team.ToDictionary(one => one.Account, one => one.Name);
        var away = await colleagues.AwayFromTodayAsync(ct);
        var others = await colleagues.NamesAsync(away.Select(absence => absence.DeputyId), ct);
        Lines = [.. away.Where(absence => names.ContainsKey(absence.AccountId)).Select(absence => new AbsenceLine(
            absence.Id, names[absence.AccountId], others.GetValueOrDefault(absence.DeputyId, "een collega"), absence.From, absence.Until,
            IsLeader || absence.AccountId == work.Actor.Account))];
    }
}

public sealed record AbsenceLine(AbsenceId Id, string Name, string Deputy, DateOnly From, DateOnly Until, bool MayEnd);

public sealed class AbsenceForm
{
    public Guid Id { get; set; }

    public Guid? AccountId { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Vul de laatste dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? Until { get; set; }

    [Required(ErrorMessage = "Kies wie vervangt.")]
    public Guid? DeputyId { get; set; }
}

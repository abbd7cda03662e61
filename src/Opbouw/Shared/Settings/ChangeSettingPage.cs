using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Settings;

/// <summary>
/// A page on which one part of the settings is changed. The page has the fields; why, from which day, the version that was seen and what happens when
/// somebody else was first are the same for all: <c>&lt;partial name="/Shared/Settings/_WhyAndWhen.cshtml" /&gt;</c>.
/// </summary>
public abstract class ChangeSettingPage(SettingDesk desk) : FormPage
{
    [BindProperty]
    public SettingWish Wish { get; set; } = new();

    /// <summary>The part this page is about.</summary>
    public SettingKind Part { get; protected set; } = null!;

    protected SettingDesk Desk => desk;

    /// <summary>Opens the form for the newest version.</summary>
    /// <returns>False for whoever may not change this part: then the page is not there.</returns>
    protected async Task<bool> OpenAsync(SettingKind part, CancellationToken ct)
    {
        Part = part;
        if (!desk.MayChange(part))
            return false;
        var (number, from) = await desk.NewestAsync(part, ct);
        Wish = new SettingWish { Seen = number, From = from > desk.Today ? from : desk.Today };
        return true;
    }

    /// <summary>Begins an answer to the form: who may not is not found; the day is looked at.</summary>
    protected bool Answers(SettingKind part)
    {
        Part = part;
        if (!part.HoldsAtOnce && Wish.From is { } from && SettingRefusals.OfDay(from, desk.Today) is { } refusal)
            ModelState.AddModelError("Wish.From", refusal.Message);
        if (part.HoldsAtOnce)
            ModelState.Remove("Wish.From");
        return desk.MayChange(part);
    }

    protected Task<Outcome<ChosenVersion>> SendAsync(string text, CancellationToken ct) =>
        desk.ChangeAsync(new ChangeSetting(Wish.Id, Part.Code, text, Wish.Seen, Wish.From ?? desk.Today, Wish.Why!.Trim()), ct);

    protected async Task<IActionResult> KeepAsync(string text, CancellationToken ct) => Show(await SendAsync(text, ct), Done);

    protected IActionResult Done(ChosenVersion version) => Redirect($"{Part.Address}?bewaard={version.Number}");
}

/// <summary>What goes with every change of a setting.</summary>
public sealed class SettingWish
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int Seen { get; set; }

    [Required(ErrorMessage = "Schrijf in één zin waarom"), StringLength(SettingVersion.LongestWhy, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Kies de dag waarop het ingaat")]
    public DateOnly? From { get; set; }
}

/// <summary>What pages about settings need of the house.</summary>
public sealed class SettingDesk(OpbouwDb db, WorkContext work, LocalTime time, Send<ChangeSetting, ChosenVersion> change)
{
    public DateOnly Today => time.Today;

    public bool MayChange(SettingKind part) => work.Actor.May(part.Change);

    /// <summary>The newest number, and the last day on which something begins: further changes begin there too, because they are made on top of it.</summary>
    public async Task<(int Number, DateOnly From)> NewestAsync(SettingKind part, CancellationToken ct)
    {
        var versions = db.Set<SettingVersion>().Where(version => version.Part == part.Code);
        return (await versions.MaxAsync(version => (int?)version.Number, ct) ?? 0, await versions.MaxAsync(version => (DateOnly?)version.From, ct) ?? default);
    }

    /// <summary>The newest choice, also when it has yet to begin: that is what is changed further.</summary>
    public async Task<T> NewestAsync<T>(SettingKind<T> part, CancellationToken ct)
        where T : class =>
        await db.Set<SettingVersion>().AsNoTracking().Where(version => version.Part == part.Code).OrderByDescending(version => version.From).ThenByDescending(version => version.Number)
            .Select(version => version.Text).FirstOrDefaultAsync(ct) is { } text ? part.Read(text) : part.Usual;

    public Task<Outcome<ChosenVersion>> ChangeAsync(ChangeSetting command, CancellationToken ct) => change.RunAsync(command, ct);
}

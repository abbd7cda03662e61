using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Settings;

/// <summary>Somebody chooses one part of the settings, from a day on.</summary>
/// <param name="Text">The record of this part, as its kind writes it.</param>
/// <param name="Seen">The newest version that whoever chooses has seen.</param>
public sealed record ChangeSetting(Guid CommandId, string Part, string Text, int Seen, DateOnly From, string Why) : ICommand<ChosenVersion>
{
    public static ProcessKind Process { get; } = new("settings.change", "Een instelling veranderen", typeof(SettingChanged));
}

/// <summary>An earlier version becomes the newest one; 0 is how Opbouw gives it.</summary>
public sealed record PutBackSetting(Guid CommandId, string Part, int Number, int Seen, DateOnly From, string Why) : ICommand<ChosenVersion>
{
    public static ProcessKind Process { get; } = new("settings.put-back", "Een instelling terugzetten", typeof(SettingChanged));
}

public sealed record ChosenVersion(int Number);

/// <summary>A part of the settings was chosen anew, or put back. What it was and became stands with the version.</summary>
public sealed record SettingChanged(string Part, int Number, DateOnly From) : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

public sealed class ChangeSettingHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<ChangeSetting, ChosenVersion>, IHandle<PutBackSetting, ChosenVersion>
{
    private static readonly DateOnly LongAgo = new(1900, 1, 1);

    private const string AsItWas = "Zo stond het voor de eerste verandering.";

    public Task<Outcome<ChosenVersion>> HandleAsync(ChangeSetting command, CancellationToken ct) =>
        ChooseAsync(new Choice(command.Part, command.Text, command.Seen, command.From, command.Why), ct);

    public async Task<Outcome<ChosenVersion>> HandleAsync(PutBackSetting command, CancellationToken ct)
    {
        var text = await db.Set<SettingVersion>().Where(version => version.Part == command.Part && version.Number == command.Number).Select(version => version.Text).SingleOrDefaultAsync(ct)
            ?? (command.Number == 0 && House.SettingOf(command.Part) is { HoldsAtOnce: false } kind ? kind.UsualText : null);
        return text is null ? NothingThere.ForThisActor : await ChooseAsync(new Choice(command.Part, text, command.Seen, command.From, command.Why) { PutBack = command.Number }, ct);
    }

    private async Task<Outcome<ChosenVersion>> ChooseAsync(Choice choice, CancellationToken ct)
    {
        if (House.SettingOf(choice.Part) is not { } kind || !work.Actor.May(kind.Change))
            return NothingThere.ForThisActor;
        var (newest, isBeginning) = await KeepTheBeginningAsync(kind, ct);
        var from = kind.HoldsAtOnce ? time.Today : choice.From;
        var before = await db.Set<SettingVersion>().InForceOn(kind.Code, from).Select(version => version.Text).FirstOrDefaultAsync(ct) ?? kind.UsualText;
        var text = kind.Complete(before, choice.Text);
        if (SettingRefusals.Of(choice.Seen == (isBeginning ? 0 : newest), from, time.Today, kind.LinesOf(before).SequenceEqual(kind.LinesOf(text))) is { } refusal)
            return refusal;
        if (kind.Refuse(text) is { } notAllowed)
            return notAllowed;
        db.Add(new SettingVersion
        {
            Part = kind.Code,
            Number = newest + 1,
            From = from,
            Text = text,
            Why = choice.Why,
            PutBack = choice.PutBack,
            Actor = work.Actor.Account,
            At = time.Now,
        });
        await kind.FollowAsync(db, before, text, ct);
        trail.Record(new SettingChanged(kind.Code, newest + 1, from));
        return new ChosenVersion(newest + 1);
    }

    /// <summary>What stood elsewhere is the first version, so that the history knows it.</summary>
    private async Task<(int Newest, bool IsBeginning)> KeepTheBeginningAsync(SettingKind kind, CancellationToken ct)
    {
        var newest = await db.Set<SettingVersion>().Where(version => version.Part == kind.Code).MaxAsync(version => (int?)version.Number, ct) ?? 0;
        if (newest > 0 || await kind.BeforeTheFirstAsync(db, ct) is not { } text)
            return (newest, false);
        db.Add(new SettingVersion { Part = kind.Code, Number = 1, From = LongAgo, Text = text, Why = AsItWas, At = time.Now });
        await db.SaveChangesAsync(ct);
        return (1, true);
    }

    private sealed record Choice(string Part, string Text, int Seen, DateOnly From, string Why)
    {
        public int? PutBack { get; init; }
    }
}

/// <summary>The rules that hold for every setting.</summary>
public static class SettingRefusals
{
    public const int FurthestDays = 366;

    public static readonly Refusal ChangedMeanwhile = new("settings.changed-meanwhile", "Iemand anders veranderde dit net. Open de pagina opnieuw en kijk wat er nu staat.");
    public static readonly Refusal InThePast = new("settings.in-the-past", "Kies vandaag of een latere dag. Wat al gebeurd is, blijft zoals het was.");
    public static readonly Refusal TooFarAhead = new("settings.too-far-ahead", "Kies een dag binnen een jaar.");
    public static readonly Refusal NothingChanged = new("settings.nothing-changed", "Er is niets veranderd. Zo staat het op die dag al.");

    public static Refusal? OfDay(DateOnly from, DateOnly today) => from < today ? InThePast : from > today.AddDays(FurthestDays) ? TooFarAhead : null;

    internal static Refusal? Of(bool sawTheNewest, DateOnly from, DateOnly today, bool isTheSame) =>
        !sawTheNewest ? ChangedMeanwhile : OfDay(from, today) ?? (isTheSame ? NothingChanged : null);
}

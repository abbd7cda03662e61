using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals.PersonalData;
using Opbouw.Signals.Say;

namespace Opbouw.Signals;

/// <summary>Signals that belong together, with the question they raise in the words of the residents.</summary>
public sealed class Bundle
{
    public const int LongestTitle = 120;
    public const int LongestWording = 1_000;
    public const int LongestReason = 500;

    public required BundleId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required string Title { get; set; }

    public required Theme Theme { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public SignalStatus Status { get; private set; } = SignalStatus.Bundled;

    /// <summary>Heard from more than one, and nothing that helping one person solves; null while nobody weighed it.</summary>
    public bool? IsShared { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public ClosingReason? ClosingReason { get; private set; }

    public string? ClosingWords { get; private set; }

    /// <summary>Each version of the question; reactions belong to one version.</summary>
    public List<Wording> Wordings { get; } = [];

    public Wording? Newest => Wordings.MaxBy(w => w.Version);

    public static Bundle Start(BundleId id, string title, Theme theme, TeamId team, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        TeamId = team,
        WorkerId = actor.Account,
        Title = title,
        Theme = theme,
        StartedAt = now,
    };

    /// <summary>What lies with a partner keeps its evidence; what is closed stays as it was.</summary>
    public Refusal? RefusesSignals => Status switch
    {
        SignalStatus.Noticed or SignalStatus.Bundled or SignalStatus.Analysed => null,
        SignalStatus.Closed => SignalRefusals.BundleIsClosed,
        _ => SignalRefusals.BundleIsOnAgenda,
    };

    /// <summary>A new version of the question; the reactions to the old one stay with the old one.</summary>
    public Refusal? PutIntoWords(string words, Actor actor, DateTimeOffset now)
    {
        if (RefusesSignals is { } refusal) return refusal;
        if (PersonalDataWarning.HoldsBsn(words)) return SignalRefusals.HoldsBsn;
        if (Newest?.Words == words) return SignalRefusals.SameWording;
        Wordings.Add(new Wording
        {
            BundleId = Id,
            Version = (Newest?.Version ?? 0) + 1,
            Words = words,
            WorkerId = actor.Account,
            WrittenOn = LocalTime.DayOf(now),
        });
        return null;
    }

    /// <summary>A reaction is to the newest version, as long as it has not gone to a partner.</summary>
    public Refusal? RefusesReactions(int version)
    {
        if (RefusesSignals is { } refusal) return refusal;
        if (Newest is null) return SignalRefusals.NoWordingYet;
        return Newest.Version == version ? null : SignalRefusals.WordingChanged;
    }

    public Refusal? Weigh(bool isShared)
    {
        if (RefusesSignals is { } refusal) return refusal;
        IsShared = isShared;
        Status = isShared ? SignalStatus.Analysed : SignalStatus.Bundled;
        return null;
    }

    /// <summary>Ends without consequence, with a reason that those who raised it may read.</summary>
    public Refusal? Close(ClosingReason reason, string words, DateOnly today)
    {
        if (Status == SignalStatus.Closed) return SignalRefusals.BundleIsClosed;
        if (RefusesSignals is { } refusal) return refusal;
        if (PersonalDataWarning.HoldsBsn(words)) return SignalRefusals.HoldsBsn;
        (Status, ClosingReason, ClosingWords, ClosedOn) = (SignalStatus.Closed, reason, words, today);
        return null;
    }

    /// <summary>The question was taken back before there was an answer: it may be put into other words and agreed anew.</summary>
    public Refusal? ComeBack()
    {
        if (Status != SignalStatus.OnAgenda) return SignalRefusals.NotAStepOfTheAgenda;
        Status = IsShared == true ? SignalStatus.Analysed : SignalStatus.Bundled;
        return null;
    }

    /// <summary>Goes with the agenda item: asked, answered, in action, told back, closed. Never silently back to before it was asked.</summary>
    public Refusal? MoveTo(SignalStatus status, DateOnly today)
    {
        if (status < SignalStatus.OnAgenda) return SignalRefusals.NotAStepOfTheAgenda;
        if (Status == SignalStatus.Closed) return SignalRefusals.BundleIsClosed;
        Status = status;
        ClosedOn = status == SignalStatus.Closed ? today : null;
        return null;
    }
}

/// <summary>Why a bundle ended without a question to a partner.</summary>
public enum ClosingReason
{
    SolvedItself,
    HelpedOtherwise,
    ResidentsDoIt,
    NotShared,
    ResidentsDoNotWantIt,
    OutOfDate,
}

public static class ClosingReasons
{
    public static IReadOnlyList<ClosingReason> All { get; } = Enum.GetValues<ClosingReason>();

    public static string Label(this ClosingReason reason) => reason switch
    {
        ClosingReason.SolvedItself => "Het is al opgelost",
        ClosingReason.HelpedOtherwise => "Wij hielpen op een andere manier",
        ClosingReason.ResidentsDoIt => "Bewoners pakken het zelf op",
        ClosingReason.NotShared => "Het speelt niet bij meer mensen",
        ClosingReason.ResidentsDoNotWantIt => "Wie het zei, wil het niet vragen",
        _ => "Het speelt niet meer",
    };
}

namespace Opbouw.Initiatives;

/// <summary>Where an initiative stands. No ladder: any move is allowed, with a sentence why.</summary>
public enum InitiativePhase
{
    Idea,
    Exploring,
    GroupFormed,
    Plan,
    MoneyAndPermits,
    Doing,
    OnItsOwn,
    Resting,
    Stopped,
    TurnedInto,
}

/// <summary>How it began.</summary>
public enum InitiativeOrigin
{
    /// <summary>A resident said it to a worker.</summary>
    Resident,

    /// <summary>A bundle of signals.</summary>
    Bundle,

    /// <summary>Another initiative.</summary>
    FollowUp,

    /// <summary>A small action of a worker.</summary>
    Intervention,

    /// <summary>A resident said it on the site, and follows it with a code.</summary>
    Said,

    /// <summary>An idea for a campaign.</summary>
    Campaign,
}

public static class InitiativePhaseWords
{
    public static string Label(this InitiativePhase phase) => phase switch
    {
        InitiativePhase.Idea => "idee",
        InitiativePhase.Exploring => "verkennen",
        InitiativePhase.GroupFormed => "groep gevormd",
        InitiativePhase.Plan => "plan",
        InitiativePhase.MoneyAndPermits => "geld en vergunning",
        InitiativePhase.Doing => "uitvoeren",
        InitiativePhase.OnItsOwn => "zelfstandig",
        InitiativePhase.Resting => "rust",
        InitiativePhase.Stopped => "gestopt",
        _ => "iets anders geworden",
    };

    public static string Means(this InitiativePhase phase) => phase switch
    {
        InitiativePhase.Idea => "Iemand wil iets. Er is nog geen groep.",
        InitiativePhase.Exploring => "Wie wil dit nog meer? Wat is er al?",
        InitiativePhase.GroupFormed => "Er is een groep die het samen draagt.",
        InitiativePhase.Plan => "De groep weet wat, waar, wanneer en met wie.",
        InitiativePhase.MoneyAndPermits => "De groep vraagt geld of een vergunning.",
        InitiativePhase.Doing => "Het gebeurt.",
        InitiativePhase.OnItsOwn => "De groep gaat zonder ons verder.",
        InitiativePhase.Resting => "Even niets. Dat mag.",
        InitiativePhase.Stopped => "Het is klaar. Wat was goed, en wat namen wij mee?",
        _ => "Het gaat verder als iets nieuws.",
    };

    /// <summary>Nobody need do anything for it now.</summary>
    public static bool IsAtRest(this InitiativePhase phase) => phase is InitiativePhase.OnItsOwn or InitiativePhase.Resting or InitiativePhase.Stopped or InitiativePhase.TurnedInto;
}

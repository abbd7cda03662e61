namespace Opbouw.Agenda;

/// <summary>Where a question to a partner stands.</summary>
public enum AgendaStatus
{
    /// <summary>The partner is to answer.</summary>
    Asked,

    /// <summary>The partner asked something back; the worker is to answer that.</summary>
    MoreWanted,

    /// <summary>Answered with a promise that is not kept yet.</summary>
    Promised,

    /// <summary>Answered; nothing is open at the partner.</summary>
    Answered,

    /// <summary>Told at all places where it was heard.</summary>
    ToldBack,

    /// <summary>Ended without being told everywhere, with a reason.</summary>
    Closed,
}

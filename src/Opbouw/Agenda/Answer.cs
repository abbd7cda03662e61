using Opbouw.FieldWork;
using Opbouw.Shared.Security;

namespace Opbouw.Agenda;

/// <summary>What a partner answered. Never edited: a correction is a new answer that names the one it corrects.</summary>
public sealed class Answer
{
    public const int LongestText = 4_000;

    public required AnswerId Id { get; init; }

    public required AgendaItemId AgendaItemId { get; init; }

    /// <summary>Order in which the answers came in: 1, 2, 3. The day it was given may be earlier.</summary>
    public int Number { get; set; }

    public required AnswerKind Kind { get; init; }

    public required string Text { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public required AnswerChannel Channel { get; init; }

    /// <summary>Who answered for the partner: name and function as given.</summary>
    public required string GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The worker who typed it in for the partner (namens); null when the partner wrote it.</summary>
    public string? PassedOnBy { get; init; }

    /// <summary>When the partner said that what the worker typed is right.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The earlier answer that this one takes the place of.</summary>
    public AnswerId? Corrects { get; set; }

    /// <summary>Taken back by who gave it, before anybody did anything with it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Where the question stood before; null for answers from before this was kept.</summary>
    public StateBeforeAnswer? Before { get; set; }

    /// <summary>Typed in by a worker and not yet confirmed by the partner.</summary>
    public bool AwaitsConfirmation => PassedOnBy is not null && ConfirmedAt is null && WithdrawnAt is null;
}

/// <summary>What somebody at the partner's desk has written so far.</summary>
public sealed class AnswerDraft
{
    public required AgendaItemId AgendaItemId { get; init; }

    public required AccountId AccountId { get; init; }

    public AnswerKind? Kind { get; set; }

    public string? Text { get; set; }

    public DateOnly? PromisedFor { get; set; }
}

/// <summary>What the worker told the partner who wanted to know more.</summary>
public sealed class Clarification
{
    public required AgendaItemId AgendaItemId { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A date that was moved. The old one stays.</summary>
public sealed class DateChange
{
    public required AgendaItemId AgendaItemId { get; init; }

    public required int Number { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A place where it was heard and where the answer is to be told.</summary>
public sealed class TellBackPlace
{
    public required AgendaItemId AgendaItemId { get; init; }

    public required FindSpotId FindSpotId { get; init; }

    public DateOnly? ToldOn { get; set; }

    /// <summary>People who heard it there; 0 when it hangs there on paper and nobody came.</summary>
    public int? HeardBy { get; set; }

    /// <summary>Which news was told last (<see cref="AgendaItem.News"/>).</summary>
    public int ToldNews { get; set; }

    public AccountId? WorkerId { get; set; }
}

namespace Opbouw.Initiatives;

/// <summary>How it goes without us.</summary>
public enum AliveAnswer
{
    Alive,
    Changed,
    Resting,
    Stopped,
}

/// <summary>Some months after letting go: is it still alive?</summary>
public sealed class AliveCheck
{
    public required InitiativeId InitiativeId { get; init; }

    public required int Months { get; init; }

    public required DateOnly DueOn { get; init; }

    public AliveAnswer? Answer { get; set; }

    public string? Words { get; set; }

    public DateOnly? AnsweredOn { get; set; }
}

public static class AliveAnswerWords
{
    public static string Label(this AliveAnswer answer) => answer switch
    {
        AliveAnswer.Alive => "Ja, het leeft",
        AliveAnswer.Changed => "Ja, maar het is iets anders geworden",
        AliveAnswer.Resting => "Het ligt even stil",
        _ => "Nee, het is gestopt",
    };
}

namespace Opbouw.Shared.Acting;

/// <summary>How a command ended: done, refused by a rule, or about something that does not exist for this actor.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public bool IsDone => this is Done;

    /// <summary>What is not done, told as the outcome of something larger that stops here.</summary>
    public Outcome<TOther> As<TOther>() => this switch
    {
        Refused { Refusal: var refusal } => refusal,
        Missing => NothingThere.ForThisActor,
        _ => throw new InvalidOperationException("This was done: use its value."),
    };

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);

    public static implicit operator Outcome<T>(NothingThere _) => new Missing();

    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    public sealed record Missing : Outcome<T>;
}

/// <summary>A rule said no.</summary>
/// <param name="Code">For tests and the trail, for example <c>signal.holds-bsn</c>.</param>
/// <param name="Message">For the person, in plain Dutch: what is wrong and what to do.</param>
/// <param name="Field">The form field it is about.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);

/// <summary>Not found and not allowed look the same.</summary>
public readonly record struct NothingThere
{
    public static readonly NothingThere ForThisActor;
}

/// <summary>Result of commands that have nothing to tell.</summary>
public readonly record struct Nothing;

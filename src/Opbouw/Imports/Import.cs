using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Imports;

public readonly record struct ImportId(Guid Value) : IEntityId
{
    public static ImportId New() => new(Guid.CreateVersion7());
}

public enum ImportStage
{
    /// <summary>Which column is which?</summary>
    Matching,

    /// <summary>Every row is looked at; nothing is written.</summary>
    Trying,

    /// <summary>It is known what is wrong; somebody decides.</summary>
    Tried,

    Reading,
    Done,
    Undoing,
    Undone,

    /// <summary>Thrown away by its owner, or left too long.</summary>
    Dropped,
}

/// <summary>One file on its way in: from its columns to a trial run, into the organisation, and out again when it was a mistake.</summary>
public sealed class Import
{
    public const int LongestFileName = 200;

    /// <summary>The rows of a file are kept no longer, whatever became of it.</summary>
    public static readonly TimeSpan KeepsFile = TimeSpan.FromHours(24);

    /// <summary>So long it may be undone.</summary>
    public static readonly TimeSpan KeepsMemory = TimeSpan.FromDays(30);

    public required ImportId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required int Rows { get; init; }

    /// <summary>The headings of the file, as they stand there.</summary>
    public required List<string> Headings { get; init; }

    /// <summary>What is odd about the file as a whole.</summary>
    public required List<string> Oddities { get; init; }

    /// <summary>Which column of the file is which, as <c>naam=2</c>.</summary>
    public required List<string> Matching { get; set; }

    public ImportStage Stage { get; private set; } = ImportStage.Matching;

    /// <summary>How often the columns were chosen: each time is a trial run of its own.</summary>
    public int Round { get; private set; }

    /// <summary>Rows that the present stage is done with; records, when undoing.</summary>
    public int Passed { get; private set; }

    public int Good { get; private set; }

    public int Doubtful { get; private set; }

    public int Known { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Somebody looked at the doubtful rows and said that they are right.</summary>
    public bool TakesDoubtful { get; private set; }

    public int Written { get; private set; }

    /// <summary>Records that were made; a row may make more than one.</summary>
    public int Made { get; private set; }

    public int TakenBack { get; private set; }

    public bool IsBusy => Stage is ImportStage.Trying or ImportStage.Reading or ImportStage.Undoing;

    /// <summary>The steps of the stage it is in.</summary>
    public int Total => Stage is ImportStage.Undoing or ImportStage.Undone ? Made : Rows;

    public Refusal? Match(List<string> matching)
    {
        if (Stage is not (ImportStage.Matching or ImportStage.Tried or ImportStage.Trying))
            return ImportRefusals.TooLate;
        (Matching, Stage, Passed) = (matching, ImportStage.Trying, 0);
        (Good, Doubtful, Known, Wrong) = (0, 0, 0, 0);
        Round++;
        return null;
    }

    public void TryOut(TrialCounts counts)
    {
        Good += counts.Good;
        Doubtful += counts.Doubtful;
        Known += counts.Known;
        Wrong += counts.Wrong;
        Passed += counts.Rows;
        if (Passed >= Rows)
            Stage = ImportStage.Tried;
    }

    public Refusal? Agree(bool takesDoubtful)
    {
        if (Stage != ImportStage.Tried)
            return ImportRefusals.TooLate;
        if (Good + (takesDoubtful ? Doubtful : 0) == 0)
            return ImportRefusals.NothingGood;
        (Stage, Passed, TakesDoubtful) = (ImportStage.Reading, 0, takesDoubtful);
        return null;
    }

    /// <returns>Whether that was the last of it.</returns>
    public bool ReadIn(int rows, int written, int made)
    {
        Passed += rows;
        Written += written;
        Made += made;
        if (Passed >= Rows)
            Stage = ImportStage.Done;
        return Stage == ImportStage.Done;
    }

    public Refusal? Undo()
    {
        if (Stage != ImportStage.Done || Made == 0)
            return ImportRefusals.TooLate;
        (Stage, Passed) = (ImportStage.Undoing, 0);
        return null;
    }

    public void TakeBack(int looked, int takenBack)
    {
        Passed += looked;
        TakenBack += takenBack;
        if (Passed >= Made)
            Stage = ImportStage.Undone;
    }

    /// <summary>What was read in by then stays, and can be undone.</summary>
    public void Drop() => Stage = Stage switch
    {
        ImportStage.Reading when Made > 0 => ImportStage.Done,
        ImportStage.Matching or ImportStage.Trying or ImportStage.Tried or ImportStage.Reading => ImportStage.Dropped,
        _ => Stage,
    };

    public bool MayBeDropped => Stage is ImportStage.Matching or ImportStage.Trying or ImportStage.Tried;
}

public sealed record TrialCounts(int Rows, int Good, int Doubtful, int Known, int Wrong);

public static class ImportRefusals
{
    public static readonly Refusal TooLate = new("import.too-late", "Dit bestand is al verder. Open de pagina opnieuw en kijk hoe het nu staat.");
    public static readonly Refusal NothingGood = new("import.nothing-good", "Er is geen rij die wij kunnen inlezen. Verbeter het bestand en kies het opnieuw.");
}

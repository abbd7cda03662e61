using System.Text.Json.Serialization;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports;

/// <summary>Somebody says which column is which, and the trial run begins.</summary>
public sealed record MatchImport(Guid CommandId, ImportId ImportId, IReadOnlyList<string> Matching) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.match", "Kolommen van een bestand aanwijzen", typeof(ImportMatched));
}

/// <summary>What the trial run found in some rows. Writes nothing of them.</summary>
public sealed record TryRows(ImportId ImportId, int Round, int After, TrialCounts Counts, IReadOnlyList<RowNote> Notes) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.try", "Een bestand nakijken", typeof(ImportTried));

    public Guid CommandId => StableId.Of(Process.Code, ImportId.Value, $"{Round}/{After}");
}

/// <summary>The good rows go in, and the doubtful ones when somebody looked at them. A list of colleagues lets people in.</summary>
[AsksAgain]
public sealed record AgreeToImport(Guid CommandId, ImportId ImportId, bool TakesDoubtful) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.agree", "Een bestand laten inlezen", typeof(ImportAgreed));
}

/// <summary>Some rows become records, all in one transaction with how far the file is: a row is never written twice.</summary>
public sealed record ReadRows(ImportId ImportId, int After, IReadOnlyList<ImportRow> Rows) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new(
        "imports.read", "Rijen uit een bestand inlezen",
        typeof(ImportRead), typeof(AccountAdded), typeof(RoleGranted), typeof(TeamJoined), typeof(TeamKept), typeof(TeamAreaGiven), typeof(PartnerKept), typeof(PartnerPersonKept),
        typeof(FindSpotAdded), typeof(ContactRecorded), typeof(StreetsReplaced));

    public Guid CommandId => StableId.Of(Process.Code, ImportId.Value, $"{After}");
}

/// <summary>Everything of a file goes out again.</summary>
public sealed record UndoImport(Guid CommandId, ImportId ImportId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.undo", "Een ingelezen bestand ongedaan maken", typeof(ImportUndone));
}

/// <summary>Some records that came from a file go out again; the newest first.</summary>
public sealed record UndoRows(ImportId ImportId, int After, int Most) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.undo-rows", "Ingelezen rijen weghalen", typeof(ImportedRecordTakenBack));

    public Guid CommandId => StableId.Of(Process.Code, ImportId.Value, $"{After}");
}

/// <summary>Its owner throws a file away before it was read in.</summary>
public sealed record DropImport(Guid CommandId, ImportId ImportId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("imports.drop", "Een bestand niet inlezen", typeof(ImportDropped));
}

/// <summary>Somebody chose a file.</summary>
/// <param name="Fingerprint">Of the rows, so that the same action with another file is not taken for the same.</param>
public sealed record StartImport(ImportId Id, string Kind, string FileName, int Rows, string Fingerprint) : ICommand<ImportId>
{
    public static ProcessKind Process { get; } = new("imports.start", "Een bestand kiezen om in te lezen", typeof(ImportStarted));

    public Guid CommandId => Id.Value;

    public required List<string> Headings { get; init; }

    public required List<string> Oddities { get; init; }

    public required List<string> Matching { get; init; }

    /// <summary>Sealed anew each time, so no part of what makes an action the same.</summary>
    [JsonIgnore]
    public byte[] Sealed { get; init; } = [];
}

/// <summary>Files that lay for a day, and memories of a month, go.</summary>
public sealed record TidyImports(DateTimeOffset Due) : ICommand<int>
{
    public static ProcessKind Process { get; } = new("imports.tidy", "Oude bestanden weghalen", typeof(ImportDropped), typeof(ImportForgotten));

    public Guid CommandId => StableId.Of(Process.Code, Guid.Empty, $"{Due:O}");
}

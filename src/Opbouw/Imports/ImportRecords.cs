using Opbouw.Shared.Imports;

namespace Opbouw.Imports;

/// <summary>The rows of a file, packed and sealed under a key outside the database: nobody knows yet what stands in them. Gone after reading in, or after a day.</summary>
public sealed class ImportContent
{
    public required ImportId ImportId { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>What the trial run found in some rows. Gone after a day.</summary>
public sealed class ImportFinding
{
    public required ImportId ImportId { get; init; }

    /// <summary>How many rows came before.</summary>
    public required int After { get; init; }

    /// <summary>The notes as JSON.</summary>
    public required string Notes { get; init; }
}

/// <summary>A record that came from a file, in the order in which it was made.</summary>
public sealed class ImportedRecord
{
    public required ImportId ImportId { get; init; }

    public required int Number { get; init; }

    /// <summary>Row of the file.</summary>
    public required int Row { get; init; }

    public required string Kind { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>Why it was not taken back.</summary>
    public string? StaysBecause { get; set; }

    public MadeRecord ToRecord() => new(Kind, RecordId);
}

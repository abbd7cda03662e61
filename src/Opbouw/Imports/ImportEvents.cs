using Opbouw.Shared.Trail;

namespace Opbouw.Imports;

/// <summary>Somebody chose a file.</summary>
public sealed record ImportStarted(ImportId ImportId, string Kind, int Rows) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>Somebody said which column is which; the trial run begins.</summary>
public sealed record ImportMatched(ImportId ImportId) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>Some rows were looked at; nothing of them was written.</summary>
public sealed record ImportTried(ImportId ImportId, int Rows, int Wrong) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>Somebody decided that the good rows go in.</summary>
public sealed record ImportAgreed(ImportId ImportId, bool TakesDoubtful) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>Some rows became records.</summary>
public sealed record ImportRead(ImportId ImportId, int Rows, int Written) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>Somebody wants everything of a file out again.</summary>
public sealed record ImportUndone(ImportId ImportId) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>A record that came from a file is gone again.</summary>
public sealed record ImportedRecordTakenBack(Guid RecordId, string Kind) : DomainEvent
{
    public override Guid Subject => RecordId;
}

/// <summary>A file was thrown away, by its owner or because it had been there for a day.</summary>
public sealed record ImportDropped(ImportId ImportId) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

/// <summary>What was remembered of a file, so that it could be undone, is gone.</summary>
public sealed record ImportForgotten(ImportId ImportId) : DomainEvent
{
    public override Guid Subject => ImportId.Value;
}

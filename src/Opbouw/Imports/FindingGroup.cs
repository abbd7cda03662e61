using Opbouw.Shared.Imports;
using Opbouw.Shared.Ui;

namespace Opbouw.Imports;

/// <summary>The same finding in several rows, told once.</summary>
public sealed class FindingGroup
{
    private const int MostNamed = 5;
    private readonly List<string> places = [];
    private int rows;

    public FindingGroup(RowNote first)
    {
        (Kind, Column, Message) = (first.Kind, first.Column, first.Message);
        Add(first);
    }

    public RowNoteKind Kind { get; }

    public string Column { get; }

    public string Message { get; }

    /// <summary>"Rij 2 (kasteel), rij 7 (burcht) en nog 5 rijen."</summary>
    public string Where => $"{string.Join(", ", places).Capital()}{(rows > places.Count ? $" en nog {ImportWords.Rows(rows - places.Count)}" : "")}.";

    public void Add(RowNote note)
    {
        rows++;
        if (places.Count < MostNamed)
            places.Add(note.Value.Length > 0 ? $"rij {note.Row} ({note.Value})" : $"rij {note.Row}");
    }
}

using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Imports.Tables;

/// <summary>Rows of a file as text, whatever kind of file it was.</summary>
/// <param name="Rows">Read as they are asked for; rows that hold nothing are passed over.</param>
/// <param name="Oddities">What is worth telling about the whole file.</param>
public sealed record Table(IEnumerable<TableRow> Rows, IReadOnlyList<string> Oddities)
{
    /// <exception cref="TableRefusedException">It is no table, or one that was made to do harm.</exception>
    public static Table Open(byte[] content, TableLimits limits) => content switch
    {
        { Length: 0 } => throw new TableRefusedException("Het bestand is leeg. Kies een ander bestand."),
        _ when content.Length > limits.MostBytes => throw new TableRefusedException($"Het bestand is groter dan {limits.MostBytes / 1024 / 1024} MB. Knip het in stukken en lees ze na elkaar in."),
        [(byte)'P', (byte)'K', ..] => Workbook.Open(content, limits),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new TableRefusedException("Dit is een oud Excel-bestand (.xls), of een bestand met een wachtwoord. Bewaar het als .xlsx, zonder wachtwoord."),
        _ => SeparatedText.Open(content, limits),
    };

    /// <summary>What is kept of a cell: the same as of a field of one line, and no more than a reader needs to see that it is too long.</summary>
    internal static string Clean(string text, TableLimits limits)
    {
        var clean = TypedText.Clean(text.Length > limits.LongestCell * 2 ? text[..(limits.LongestCell * 2)] : text, mayHaveLines: false);
        return clean.Length > limits.LongestCell ? clean[..limits.LongestCell] : clean;
    }
}

/// <param name="Number">As the spreadsheet numbers it.</param>
/// <param name="Faulty">Places of cells with an error of the spreadsheet.</param>
/// <param name="Joined">Places of cells that are joined to another one.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> Faulty, IReadOnlyList<int> Joined)
{
    public string Cell(int place) => place >= 0 && place < Cells.Count ? Cells[place] : "";
}

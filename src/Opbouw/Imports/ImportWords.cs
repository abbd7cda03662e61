using Opbouw.Shared.Time;

namespace Opbouw.Imports;

/// <summary>How far a file is, in words, and where its page is.</summary>
public static class ImportWords
{
    public static string AddressOf(Import import) => import.Stage switch
    {
        ImportStage.Matching => $"/inlezen/{import.Id.Value}/kolommen",
        ImportStage.Tried => $"/inlezen/{import.Id.Value}/proef",
        _ => $"/inlezen/{import.Id.Value}",
    };

    public static string Dutch(this ImportStage stage) => stage switch
    {
        ImportStage.Matching => "Kies de kolommen",
        ImportStage.Trying => "Wij kijken het na",
        ImportStage.Tried => "Nagekeken, nog niet ingelezen",
        ImportStage.Reading => "Wij lezen het in",
        ImportStage.Done => "Ingelezen",
        ImportStage.Undoing => "Wij maken het ongedaan",
        ImportStage.Undone => "Ongedaan gemaakt",
        _ => "Niet ingelezen",
    };

    public static string Number(int number) => number.ToString("N0", LocalTime.Dutch);

    public static string Rows(int number) => number == 1 ? "1 rij" : $"{Number(number)} rijen";

    public static string Records(int number) => number == 1 ? "1 gegeven" : $"{Number(number)} gegevens";
}

namespace Opbouw.Residents;

/// <summary>What is asked, in the words that are read aloud. Other words are another version, so that it is known what somebody said yes to.</summary>
public static class ConsentWords
{
    public const int Version = 1;

    public static readonly IReadOnlyList<ConsentPurpose> ToChoose = [ConsentPurpose.StayInTouch, ConsentPurpose.Introduce, ConsentPurpose.TellStory, ConsentPurpose.CallBack];

    public static string Title(this ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CallBack => "Terugbellen",
        ConsentPurpose.StayInTouch => "Op de hoogte houden",
        ConsentPurpose.Introduce => "Voorstellen aan een partner",
        _ => "Uw verhaal vertellen",
    };

    /// <summary>A drawing that says the same.</summary>
    public static string Icon(this ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CallBack => "bel",
        ConsentPurpose.StayInTouch => "brief",
        ConsentPurpose.Introduce => "groep",
        _ => "verteld",
    };

    /// <param name="partner">Name of the partner in a sentence; null is our own organisation.</param>
    public static string Sentence(this ConsentPurpose purpose, string? partner) => purpose switch
    {
        ConsentPurpose.CallBack => "Wij bewaren uw naam en nummer om u terug te bellen. Zeven dagen na het gesprek gooien wij ze weg.",
        ConsentPurpose.StayInTouch => "Wij bewaren uw naam en hoe wij u bereiken. U hoort van ons wat er in de buurt gebeurt.",
        ConsentPurpose.Introduce => $"Wij geven uw naam en nummer aan {partner ?? "de partner"}. Zij nemen contact met u op.",
        _ => "Wij vertellen uw verhaal aan anderen. Uw naam staat er niet bij, tenzij u dat wilt.",
    };

    /// <summary>Said with every one of them.</summary>
    public const string Always = "U kunt altijd nee zeggen, ook later. Dan stoppen wij meteen. Het heeft geen gevolgen voor u.";

    /// <summary>What a worker did in the name of a resident, told to that resident.</summary>
    /// <param name="process">Code of the process in the trail.</param>
    public static string DoneForYou(string process) => process switch
    {
        _ when process == WriteDownResident.Process.Code => "Wij schreven u op, omdat u dat goed vond.",
        _ when process == ChangeResident.Process.Code => "Wij verbeterden uw gegevens.",
        _ when process == AskConsent.Process.Code => "Wij schreven op dat u nog iets goed vindt.",
        _ when process == WithdrawConsent.Process.Code => "Wij schreven op dat u nee zei.",
        _ => "Wij deden iets voor u.",
    };

    public static string Dutch(this ConsentWay way) => way switch
    {
        ConsentWay.Aloud => "Gezegd",
        ConsentWay.Paper => "Op papier",
        ConsentWay.Site => "Op de site",
        _ => "Met de link",
    };
}

namespace Opbouw.Signals.Say;

/// <summary>Why a wording may, or may not yet, be brought to a partner.</summary>
public enum ReadinessReason
{
    NobodyReacted,
    Agreed,
    Objected,
    MajorityObjected,
    TimeToReact,
}

/// <summary>What those who raised the signals said of the newest wording, and whether it may go to a partner.</summary>
public sealed record Readiness(ReadinessReason Reason, int InFavour, int Against, DateOnly? WaitsUntil)
{
    public bool MayBeAsked => Reason is ReadinessReason.NobodyReacted or ReadinessReason.Agreed;

    /// <summary>Exact numbers: for the team only.</summary>
    public string Explanation => Reason switch
    {
        ReadinessReason.NobodyReacted => "Nog niemand heeft gereageerd op deze vraag. Dat is geen ja en geen nee.",
        ReadinessReason.Agreed => $"{People(InFavour)} eens met deze vraag{(Against > 0 ? $", {Against} niet" : "")}.",
        ReadinessReason.Objected => $"{People(Against)} het niet eens met deze vraag. Schrijf een nieuwe versie.",
        ReadinessReason.MajorityObjected => $"Er zijn niet genoeg mensen het eens met deze vraag: {InFavour} wel, {Against} niet. Schrijf een nieuwe versie.",
        _ => $"Mensen kunnen nog reageren tot en met {WaitsUntil:d MMMM}.",
    };

    private static string People(int number) => number == 1 ? "Eén persoon is" : $"{number} mensen zijn";
}

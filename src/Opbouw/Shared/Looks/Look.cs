namespace Opbouw.Shared.Looks;

/// <summary>On what kind of screen somebody looked at personal data.</summary>
public enum LookKind
{
    /// <summary>A list with names.</summary>
    List,

    /// <summary>Everything about one person.</summary>
    Record,

    /// <summary>A call that was promised.</summary>
    CallBack,

    /// <summary>Somebody was looked up by number or address.</summary>
    Search,

    /// <summary>Paper or a file that leaves the house.</summary>
    Export,

    /// <summary>What was given to a partner.</summary>
    Shared,

    /// <summary>How somebody comes in and what she may: accounts of colleagues, partners and residents.</summary>
    Account,

    /// <summary>Who works at a partner.</summary>
    PartnerPeople,

    /// <summary>A name was looked for in everything people wrote. Whose name is not written down.</summary>
    Text,

    /// <summary>Somebody listened to a recording, or looked at a photo.</summary>
    Recording,
}

/// <summary>Why somebody looked outside her own caseload. A choice, never free text.</summary>
public enum LookReason
{
    /// <summary>Own caseload, or that of a colleague she stands in for: nothing asked.</summary>
    OwnCaseload,
    AskedByTheResident,
    TakesOver,
    WorksTogether,
    Complaint,

    /// <summary>Somebody may come to harm now.</summary>
    Emergency,

    /// <summary>Keeping accounts or partners is her task: nothing asked.</summary>
    OwnTask,
}

public static class LookWords
{
    /// <summary>What somebody may answer who is asked why; the other reasons the program finds by itself.</summary>
    public static bool IsAnswer(this LookReason reason) => reason is not (LookReason.OwnCaseload or LookReason.OwnTask);

    public static string Dutch(this LookReason reason) => reason switch
    {
        LookReason.OwnCaseload => "Eigen bewoner",
        LookReason.AskedByTheResident => "De bewoner vroeg mij iets",
        LookReason.TakesOver => "Ik neem het over van een collega",
        LookReason.WorksTogether => "Wij doen dit samen",
        LookReason.Complaint => "Ik zoek een klacht of vraag uit",
        LookReason.OwnTask => "Hoort bij de taak",
        _ => "Nood: iemand loopt nu gevaar",
    };

    public static string Dutch(this LookKind kind) => kind switch
    {
        LookKind.List => "Lijst met namen",
        LookKind.Record => "Alles van deze persoon",
        LookKind.CallBack => "Terugbellen",
        LookKind.Search => "Opgezocht",
        LookKind.Export => "Afdruk of bestand",
        LookKind.Account => "Account",
        LookKind.PartnerPeople => "Mensen van een partner",
        LookKind.Text => "Een naam gezocht in teksten",
        LookKind.Recording => "Opname beluisterd of bekeken",
        _ => "Gedeeld met een partner",
    };
}

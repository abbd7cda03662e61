using Opbouw.Initiatives;
using Opbouw.Shared.Keys;

namespace Opbouw.Support;

/// <summary>What somebody says who supports an initiative.</summary>
public enum VoiceKind
{
    /// <summary>"Ik doe mee."</summary>
    Joins,

    /// <summary>"Ik ben voor."</summary>
    InFavour,
}

public static class VoiceWords
{
    public static string Label(this VoiceKind kind) => kind == VoiceKind.Joins ? "Ik doe mee" : "Ik ben voor";
}

/// <summary>One neighbour who supports an initiative. Her name and how to reach her are closed with a key of the voice itself, that is destroyed when she takes it back, and a month after the page is closed.</summary>
public sealed class Voice
{
    public const int LongestName = 80;
    public const int LongestContact = 256;

    /// <summary>In days after the page is closed.</summary>
    public const int NamesKept = 30;

    public required VoiceId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required VoiceKind Kind { get; init; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>The four digits; null: she did not say.</summary>
    public int? Postcode { get; init; }

    public SealedText? Name { get; set; }

    /// <summary>A telephone number or an address; only of who joins.</summary>
    public SealedText? Contact { get; set; }

    /// <summary>Too many came from one network within an hour: it does not count until the group looked at all of them together.</summary>
    public Guid? SetApartWith { get; set; }

    /// <summary>Somebody of the group spoke with her.</summary>
    public DateOnly? CalledOn { get; set; }

    public bool Counts => SetApartWith is null;

    public void ForgetWho() => (Name, Contact, CalledOn) = (null, null, null);
}

/// <summary>How many voices one network gave to one initiative within an hour. What it is called is hashed with the hour: nobody can be followed from one hour to the next.</summary>
public sealed class VoiceCaller
{
    /// <summary>A family, or a few neighbours on one phone.</summary>
    public const int CountAtOnce = 10;

    /// <summary>A whole community centre; what comes after it is no neighbour.</summary>
    public const int Most = 60;

    public required string Caller { get; init; }

    /// <summary>Hours since 1970.</summary>
    public required long Hour { get; init; }

    public required int Voices { get; set; }
}

using System.Collections.Frozen;

namespace Opbouw.Signals.PersonalData;

/// <summary>The false friends of names: streets, institutions, peoples, and what else starts with a capital.</summary>
internal static class NamesThatAreNoPerson
{
    private static readonly string[] PlaceEndings = Words(
        """
        straat laan weg plein plantsoen hof kade pad dijk park wijk buurt gracht singel steeg brug dreef school college lyceum kerk moskee markt
        tunnel rotonde halte centrum huis fonds prijs baan kwartier parkeerplaats station veld haven poort eiland polder bos gebouw flat toren
        speeltuin schooltje passage zaal kapel vaart kanaal strand tuin
        """);

    private static readonly FrozenSet<string> Things = Words(
        """
        aan als amsterdam almere bewoners bond buren buurt centrum college commissie dag dagen de den deze dit dat die een eiland feest fonds gemeente hart
        heel het hier hof huis in kamer kamers kinderen koning koningin kring kunst kwartier leger leerlingen lijst mensen met moeders muziek nacht na naar
        nederland noord oost ouderen ouders park partij partners plan plein prins prinses raad rad ronde route school spel stad stadsdeel stichting team toren tuin tuinen
        uit universiteit vaders van veel vereniging volgens voor vrienden vrijwilligers waarom wat week weg wie wijk wijkteam west zone zuid tafel tafels huize
        januari februari maart april mei juni juli augustus september oktober november december
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        """).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NounsOfThings = Words(
        """
        straat straatje laan weg plein pleintje hof hofje buurt wijk park parkje school winkel cafe café restaurant kamer buurtkamer huiskamer centrum
        buurtcentrum buurthuis gebouw flat tuin speeltuin moestuin groep club vereniging stichting project plan feest route bus halte brug lijn boot
        krant website app hond kat poes plek plekje team koor initiatief organisatie markt campagne spel programma cursus festival boom
        """).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Origins = Words(
        """
        nederlandse nederlander nederlands marokkaanse marokkaan turkse turk surinaamse surinamer antilliaanse poolse pool syrische syrier syriër
        oekraïense oekraiense oekraïner eritrese somalische afghaanse afghaan iraanse iraakse chinese chinees spaanse portugese engelse engelsman
        duitse duitser franse belgische italiaanse griekse bulgaarse roemeense arabische afrikaanse hindoestaanse ghanese almeerse almeerder amsterdamse
        christelijke katholieke islamitische joodse
        """).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last word of the name is a place: "Jan van Galenstraat", "Noorder Dijk".</summary>
    public static bool IsPlace(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return EndsAsPlace(last) || PlaceEndings.Contains(last, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Before the ending stands a name of three letters or more: "Galenstraat", but not "Dijk".</summary>
    public static bool EndsAsPlace(string word) =>
        PlaceEndings.Any(e => word.Length >= e.Length + 3 && word.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a word of a place follows: "Jan Toorop straat", "Eva van Galenstraat".</summary>
    public static bool StartsPlace(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length])) length++;
        return length > 0 && IsPlace(rest[..length].ToString());
    }

    public static bool IsThing(string word) => Things.Contains(word) || IsOrigin(word) || IsPlace(word);

    public static bool IsOrigin(string word) => Origins.Contains(word);

    /// <summary>"De nieuwe straat heet …" speaks of a street.</summary>
    public static bool SpeaksOfThing(string wordsBefore) =>
        wordsBefore.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => NounsOfThings.Contains(w) || IsPlace(w));

    private static string[] Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}

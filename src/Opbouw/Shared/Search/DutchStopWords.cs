using System.Collections.Frozen;

namespace Opbouw.Shared.Search;

/// <summary>Words that every signal has and that tell nothing about its subject. Own list, folded spelling.</summary>
public static class DutchStopWords
{
    private static readonly FrozenSet<string> Words =
        """
        de het een en of maar want dus dan als dat die dit deze daar er hier waar wat wie welke hoe wanneer waarom
        ik jij je u hij zij ze we wij jullie men mij me jou hem haar ons onze hun hen zich mijn jouw uw zijn zelf elkaar iemand niemand iedereen
        is was ben bent zijn waren geweest wordt worden werd geworden heeft hebben heb had hadden gehad kan kunnen kon konden moet moeten moest
        wil willen wilde wou mag mogen mocht zal zullen zou zouden gaat gaan ging gegaan komt komen kwam doet doen deed gedaan laat laten liet
        staat staan ligt liggen zit zitten maakt maken gemaakt blijft blijven vindt vinden vind zegt zeggen zei vraagt
        aan af bij binnen door in langs met na naar naast om onder op over per rond rondom sinds te tegen tegenover tijdens tot tussen uit van vanaf
        vanuit via voor voorbij vanwege zonder ivm tbv mbt
        niet geen wel ook nog al alle alles allemaal altijd nooit vaak soms meer meest minder veel vele weinig heel erg zeer zo zoals toch eens even
        graag nu net pas weer steeds telkens opnieuw eigenlijk misschien ongeveer bijna echt gewoon alleen beetje paar sommige elke elk iedere ieder
        ander andere anderen eigen zelfde dezelfde hetzelfde zulke ene nieuw nieuwe goed goede mooi mooie leuk leuke
        vandaag gisteren morgen keer
        erbij erin eruit ervan erop eraf daarna daarom daarmee hiervoor hiermee waarbij waarin maak
        hun't t 't n 'n s z'n m'n the of and to for in
        iets niets wij svp aub zsm etc bv dhr mevr
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> foldedWord) => Lookup.Contains(foldedWord);
}

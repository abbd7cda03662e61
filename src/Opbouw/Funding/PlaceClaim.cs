using System.Globalization;
using System.Text;
using Opbouw.Initiatives;

namespace Opbouw.Funding;

/// <summary>A group wants to be at a place on a day, with what it said of its event. Two groups may want the same: both are told, nobody is refused.</summary>
public sealed class PlaceClaim
{
    public const int Most = 20;
    public const int LongestPlace = 120;

    public required PlaceClaimId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string Place { get; init; }

    /// <summary>The place as it is compared.</summary>
    public required string Folded { get; init; }

    public required DateOnly On { get; init; }

    public required PermitOutcome Outcome { get; init; }

    public required DateOnly KeptOn { get; init; }

    /// <summary>Letters and digits only, small and without accents: "Kerk-plein " is "kerkplein".</summary>
    public static string Fold(string place) => string.Concat(place.Normalize(NormalizationForm.FormD).EnumerateRunes()
        .Where(Rune.IsLetterOrDigit).Select(sign => Rune.ToLower(sign, CultureInfo.InvariantCulture).ToString()));
}

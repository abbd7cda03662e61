using Opbouw.Shared.Acting;

namespace Opbouw.Activities;

internal static class BookingRefusals
{
    public const string TakenCode = "booking.taken";

    /// <summary>The page shows the moments that are still free.</summary>
    public static readonly Refusal Taken = new(TakenCode, "Dit moment is net door een ander gekozen. Hieronder staan andere momenten.");
}

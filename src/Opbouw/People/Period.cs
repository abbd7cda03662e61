namespace Opbouw.People;

/// <summary>Something that holds from a day up to and including a day.</summary>
internal static class Period
{
    public static bool HoldsOn(DateOnly day, DateOnly from, DateOnly? until) => from <= day && (until is null || until >= day);

    public static bool Overlaps(DateOnly from, DateOnly? until, DateOnly otherFrom, DateOnly? otherUntil) =>
        (otherUntil is null || from <= otherUntil) && (until is null || otherFrom <= until);
}

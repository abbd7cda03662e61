using Opbouw.Activities;

namespace Opbouw.Demo.Plan;

/// <summary>A moment in the days to come that an invented worker offers.</summary>
public sealed record OfferedMoment(string Worker, MeetingKind Kind, int InDays, TimeOnly At, int Minutes, int People, string Area, string Place);

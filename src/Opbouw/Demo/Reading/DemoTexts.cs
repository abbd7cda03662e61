using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

/// <summary>All texts of the demo, read from the files beside this folder.</summary>
public sealed record DemoTexts(
    DemoOrganisation Organisation,
    IReadOnlyList<DemoFindSpot> FindSpots,
    IReadOnlyList<Story> Stories,
    IReadOnlyList<LooseSignal> LooseSignals,
    IReadOnlyList<ContactLine> ContactLines,
    IReadOnlyList<string> ContactTails,
    AgendaNotes Notes)
{
    public static DemoTexts Read() => new(
        OrganisationReader.Read(),
        OrganisationReader.ReadFindSpots(),
        StoryReader.ReadAll(),
        StoryReader.ReadLooseSignals(),
        ContactLineReader.Read(),
        ContactLineReader.ReadTails(),
        AgendaNotes.Read());
}

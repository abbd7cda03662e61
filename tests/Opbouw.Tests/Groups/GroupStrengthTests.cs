using Opbouw.Groups;
using Opbouw.Initiatives;

namespace Opbouw.Tests.Groups;

public sealed class GroupStrengthTests
{
    private static readonly GroupFacts Fine = new(People: 6, Initiators: 2, WithATask: 4, OpenTasks: 5, LooseTasks: 1, MostWithOne: 2, WorkerPosition.Beside, DaysInPosition: 10);

    [Fact]
    public void Group_that_stands_well_gets_no_hint() => Assert.Empty(GroupStrength.Hints(Fine));

    public static TheoryData<GroupFacts, string> Weak() => new()
    {
        { Fine with { People = 1, Initiators = 1 }, "Alles hangt aan één persoon. Wie wil er nog bij?" },
        { Fine with { Initiators = 1 }, "Eén van jullie laat mensen binnen. Kan iemand anders dat ook?" },
        { Fine with { MostWithOne = 3 }, "Veel taken liggen bij één van jullie. Wie neemt er een over?" },
        { Fine with { LooseTasks = 3 }, "3 taken wachten op iemand." },
        { Fine with { Position = WorkerPosition.InFront, DaysInPosition = 91 }, "De opbouwwerker loopt al lang voorop. Wat kunnen jullie overnemen?" },
    };

    [Theory]
    [MemberData(nameof(Weak))]
    public void What_is_weak_becomes_one_sentence_to_talk_about(GroupFacts facts, string hint) => Assert.Equal([hint], GroupStrength.Hints(facts));

    [Fact]
    public void How_it_is_now_counts_people_and_names_nobody()
    {
        Assert.Equal("Jullie zijn met 6. 4 van jullie namen een taak op zich.", GroupStrength.Now(Fine));
        Assert.Equal("Eén van jullie draagt dit. Nog niemand heeft een taak.", GroupStrength.Now(Fine with { People = 1, WithATask = 0 }));
    }
}

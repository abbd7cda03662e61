using Opbouw.Initiatives;

namespace Opbouw.Groups;

/// <summary>What there is to see of how a group carries itself: numbers, no people.</summary>
/// <param name="People">In the group, without the worker.</param>
/// <param name="Initiators">May let people in.</param>
/// <param name="WithATask">Have or had a task.</param>
/// <param name="OpenTasks">Not done yet.</param>
/// <param name="LooseTasks">Of those: nobody took them.</param>
/// <param name="MostWithOne">Of those: with the one who has most.</param>
public sealed record GroupFacts(int People, int Initiators, int WithATask, int OpenTasks, int LooseTasks, int MostWithOne, WorkerPosition Position, int DaysInPosition);

/// <summary>
/// Strength without scoring people: sentences that help a group and its worker talk, never a figure for a person and never a ranking of groups.
/// </summary>
public static class GroupStrength
{
    private const int ManyLoose = 3;
    private const int ManyWithOne = 3;
    private const int LongInFront = 90;

    /// <summary>How it is now, in one sentence.</summary>
    public static string Now(GroupFacts facts) =>
        $"{(facts.People == 1 ? "Eén van jullie draagt dit" : $"Jullie zijn met {facts.People}")}. {(facts.WithATask == 0 ? "Nog niemand heeft een taak" : facts.WithATask == 1 ? "Eén van jullie nam een taak op zich" : $"{facts.WithATask} van jullie namen een taak op zich")}.";

    /// <summary>What to talk about; empty when there is nothing to say.</summary>
    public static IReadOnlyList<string> Hints(GroupFacts facts)
    {
        var hints = new List<string>();
        if (facts.People == 1)
            hints.Add("Alles hangt aan één persoon. Wie wil er nog bij?");
        if (facts is { People: > 1, Initiators: 1 })
            hints.Add("Eén van jullie laat mensen binnen. Kan iemand anders dat ook?");
        if (facts.MostWithOne >= ManyWithOne && facts.MostWithOne * 2 > facts.OpenTasks && facts.People > 1)
            hints.Add("Veel taken liggen bij één van jullie. Wie neemt er een over?");
        if (facts.LooseTasks >= ManyLoose)
            hints.Add($"{facts.LooseTasks} taken wachten op iemand.");
        if (facts is { Position: WorkerPosition.InFront, DaysInPosition: > LongInFront })
            hints.Add("De opbouwwerker loopt al lang voorop. Wat kunnen jullie overnemen?");
        return hints;
    }
}

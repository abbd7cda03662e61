using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Planning;

/// <summary>Where a matter stands today on its way through the house.</summary>
public enum ThreadState
{
    Collecting, WordingOpen, Objected, Reworked, Ready, ClosedEarly,
    Asked, NewDate, Overdue, KnowMore, Answered, Typed, Told, PromiseLate,
}

/// <summary>One matter at one find-spot; <c>DaysAgo</c> is when its last step was taken (for overdue: how late the answer is).</summary>
public sealed record Thread(Story Story, DemoFindSpot Spot, ThreadState State, int DaysAgo, AnswerForm? Answer)
{
    public bool IsAsked => State >= ThreadState.Asked;

    public bool IsAnswered => State is ThreadState.Answered or ThreadState.Typed or ThreadState.Told or ThreadState.PromiseLate;
}

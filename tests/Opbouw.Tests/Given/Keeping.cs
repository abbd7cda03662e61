using Opbouw.Keeping;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>Something of which so much would go that the privacy officer looks first.</summary>
    public async Task<Guid> HeldBack()
    {
        var run = new KeepRun { Id = Guid.CreateVersion7(), Rule = "fieldwork_round.5y", At = house.Clock.GetUtcNow(), Rows = 40, Total = 200, State = KeepState.HeldBack };
        await Inside.Add(run);
        return run.Id;
    }
}

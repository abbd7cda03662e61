using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Organisations;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals;

internal static class HouseWork
{
    /// <summary>Uses services of the house as this person, without a page.</summary>
    public static async Task<T> As<T>(this TestHouse house, Person person, Func<IServiceProvider, CancellationToken, Task<T>> use)
    {
        var actor = await house.Inside().ActorOf(person);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(scope.ServiceProvider.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == house.Home.Id), actor);
        return await use(scope.ServiceProvider, TestContext.Current.CancellationToken);
    }

    /// <summary>A new browser for somebody whose session ended because days went by.</summary>
    public static Task<Browser> LogInAgain(this TestHouse house, Person person, TestOrganisation at) => house.LogIn(person.Account, at);
}

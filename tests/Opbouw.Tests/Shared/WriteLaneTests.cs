using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.FieldWork.RecordContact;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Tests.Shared;

public sealed class WriteLaneTests
{
    [Fact]
    public async Task Same_command_twice_is_one_record_that_only_its_team_sees()
    {
        var dir = Directory.CreateTempSubdirectory().FullName;
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseSetting("Opbouw:DataDirectory", dir));
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/x", TestContext.Current.CancellationToken)).StatusCode);
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<WorkContext>();
        var team = TeamId.New();
        work.WorkFor(app.Services.GetRequiredService<OrganisationRegistry>().All[0],
            new Actor(ActorKind.Staff, new AccountId(Guid.NewGuid()), "Samira", System.Collections.Frozen.FrozenSet.Create(FieldWorkRights.RecordContactCode), [team], null));
        var send = scope.ServiceProvider.GetRequiredService<Send<RecordContact, ContactId>>();
        var command = new RecordContact(ContactId.New(), new(team, ContactKind.Chat, 4) { AreaId = AreaId.New(), Line = "Over de bus" });
        var outcome = await send.RunAsync(command, TestContext.Current.CancellationToken);
        Assert.True(outcome.IsDone, outcome.ToString());
        Assert.Equal(outcome, await send.RunAsync(command, TestContext.Current.CancellationToken));
        Assert.IsType<Outcome<ContactId>.Refused>(await send.RunAsync(command with { Facts = command.Facts with { People = 5 } }, TestContext.Current.CancellationToken));
        var db = scope.ServiceProvider.GetRequiredService<OpbouwDb>();
        Assert.Equal(1, await db.Set<Contact>().CountAsync(TestContext.Current.CancellationToken));
        work.Actor = work.Actor with { Account = new AccountId(Guid.NewGuid()), Teams = [TeamId.New()] };
        Assert.Equal(0, await db.Set<Contact>().CountAsync(TestContext.Current.CancellationToken));
    }
}

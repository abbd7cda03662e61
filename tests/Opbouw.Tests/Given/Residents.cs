using Microsoft.Extensions.DependencyInjection;
using Opbouw.Residents;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A resident who said yes: to be kept in touch, or to what is asked here.</summary>
    public async Task<ResidentId> AResident(
        Person worker, string name = "Fatima", string? phone = null, string? mail = null, Circle circle = Circle.Team, ConsentPurpose purpose = ConsentPurpose.StayInTouch,
        PartnerId? recipient = null, ConsentWay way = ConsentWay.Aloud, int days = 100, string? address = null, bool hidesAddress = false)
    {
        phone ??= $"06 {Next() + 10_000_000}";
        var id = ResidentId.New();
        var key = await KeyOf(id.Value);
        await using var scope = Scope();
        var hashes = scope.ServiceProvider.GetRequiredService<LookUpHash>();
        var facts = new ResidentFacts(key.Seal(name), key.SealAny(phone), key.SealAny(mail), key.SealAny(address), hidesAddress, circle, await hashes.OfPhoneAsync(phone, default), await hashes.OfMailAsync(mail, default));
        return await Inside.Do<WriteDownResident, ResidentId>(worker, new WriteDownResident(id, facts, new NewConsent(ConsentId.New(), purpose, recipient, way, null, Today.AddDays(days))));
    }

    /// <summary>Number of the certificate of somebody who was erased.</summary>
    public async Task<string> AnErasure(Person worker)
    {
        var resident = await AResident(worker);
        await using var scope = Scope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ResidentEraser>().EraseAsync(Guid.CreateVersion7(), resident, ErasureReason.Asked, default);
        return ((Opbouw.Shared.Acting.Outcome<string>.Done)outcome).Value;
    }

    /// <summary>The secret part of the link on a new card.</summary>
    public async Task<string> ACardFor(Person worker, ResidentId resident)
    {
        var token = CardLinks.NewToken();
        await Inside.Do<Opbouw.Residents.MakeCard.MakeResidentCard, Opbouw.Shared.Acting.Nothing>(worker, new Opbouw.Residents.MakeCard.MakeResidentCard(Guid.CreateVersion7(), resident, CardLinks.HashOf(token)));
        return token;
    }

    /// <summary>Closed text of this person, read past every log: for looking after a test.</summary>
    public async Task<OpenKeys> KeysOf(params Guid[] people)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<DataKeys>().OpenAsync(people, default);
    }

    public async Task<SealedText> Sealed(ResidentId resident, string text) => (await KeyOf(resident.Value)).Seal(text);

    private async Task<DataKey> KeyOf(Guid person)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<DataKeys>().EnsureAsync(person, default);
    }

    private AsyncServiceScope Scope()
    {
        var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == at.Id), Actor.House);
        return scope;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Opbouw.Funding;
using Opbouw.Funding.AddBill;
using Opbouw.Funding.AddPhoto;
using Opbouw.Funding.Budget;
using Opbouw.Funding.GroupPermit;
using Opbouw.Funding.TellOn;
using Opbouw.Funding.WhichFits;
using Opbouw.Groups;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>The organisation has this source too, from today.</summary>
    public async Task<MoneySource> AMoneySource(MoneyRules? rules = null, string? name = null, DateOnly? until = null)
    {
        var source = new MoneySource(Guid.CreateVersion7(), name ?? $"Potje {Guid.NewGuid():N}"[..16], "Plannen van bewoners", "De gemeente") { Rules = rules ?? MoneyRules.None, Until = until };
        var admin = await Somebody(RoleCodes.Administrator);
        var (seen, book) = await Inside.Run(async services =>
        {
            var desk = services.GetRequiredService<SettingDesk>();
            return ((await desk.NewestAsync((SettingKind)MoneyBook.Kind, CancellationToken.None)).Number, await desk.NewestAsync(MoneyBook.Kind, CancellationToken.None));
        });
        await Inside.Do<ChangeSetting, ChosenVersion>(admin, new ChangeSetting(Guid.CreateVersion7(), MoneyBook.Kind.Code, MoneyBook.Kind.Write(new MoneyBook([.. book.Sources.TakeLast(20), source])), seen, Today, "Voor de proef"));
        return source;
    }

    public async Task<MemberId> AMemberOf(string key) => (await Inside.Run(async services => await MemberKey.ReadAsync(services.GetRequiredService<LookUpHash>(), key, CancellationToken.None)))!.Value;

    /// <summary>A line of the budget of the group with this key.</summary>
    public async Task<BudgetLineId> ABudgetLine(Person worker, string key, string what = "Aarde", long cents = 12_500, bool isIncome = false)
    {
        var line = new BudgetLineId(Guid.CreateVersion7());
        await Inside.Do<KeepLine, Nothing>(worker, new KeepLine(Guid.CreateVersion7(), await AMemberOf(key), line, isIncome, what, cents, HasOffer: false, PaidBy: null));
        return line;
    }

    public async Task APlan(Person worker, string key, DateOnly? on = null) => await Inside.Do<KeepPlan, Nothing>(worker,
        new KeepPlan(Guid.CreateVersion7(), await AMemberOf(key), on ?? Today.AddDays(100), 4, "Het plein", IsPublicSpace: true, 6, "De winkel", "Wij geven water", []));

    public async Task<MoneyRequestId> AMoneyRequest(Person worker, string key, MoneySource? source = null) =>
        await Inside.Do<StartRequest, MoneyRequestId>(worker, new StartRequest(new MoneyRequestId(Guid.CreateVersion7()), await AMemberOf(key), (source ?? await AMoneySource()).Id));

    public async Task<MoneyRequestId> AGrantedRequest(Person worker, string key, MoneySource? source = null)
    {
        var (request, me) = (await AMoneyRequest(worker, key, source), await AMemberOf(key));
        await Inside.Do<TellOn, Nothing>(worker, new TellOn(Guid.CreateVersion7(), me, request, RequestState.Sent, Today, null, null));
        await Inside.Do<TellOn, Nothing>(worker, new TellOn(Guid.CreateVersion7(), me, request, RequestState.Granted, Today, 50_000, null));
        return request;
    }

    public async Task<BillId> ABill(Person worker, string key, BudgetLineId? line = null)
    {
        var bill = new BillId(Guid.CreateVersion7());
        await Inside.Do<AddBill, Nothing>(worker, new AddBill(bill, await AMemberOf(key), line, "Aarde", 1_250, Today, "proef") { Jpeg = Photo.Sideways(60, 40) });
        return bill;
    }

    public async Task AReportPhoto(Person worker, string key) =>
        await Inside.Do<AddPhoto, Nothing>(worker, new AddPhoto(new ReportPhotoId(Guid.CreateVersion7()), await AMemberOf(key), "Wij planten samen.", "proef") { Jpeg = Photo.Sideways(60, 40) });

    public async Task AClaim(Person worker, string key, string place, DateOnly on, PermitOutcome outcome = PermitOutcome.Notice) =>
        await Inside.Do<ClaimPlace, Nothing>(worker, new ClaimPlace(new PlaceClaimId(Guid.CreateVersion7()), await AMemberOf(key), place, on, outcome));
}

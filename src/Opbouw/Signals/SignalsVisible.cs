using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

/// <summary>Who can see a signal.</summary>
internal sealed class SignalVisible : IVisibleRecord
{
    public string Code => "signaal";

    public string Dutch => "dit signaal";

    public IReadOnlyList<string> Permissions => [SignalRights.ReadCode];

    public string AddressOf(Guid id) => $"/signalen/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Signal>().AnyAsync(signal => signal.Id == new SignalId(id), ct);

    public Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Signal>().AnyAsync(own => own.Id == new SignalId(id) && own.WorkerId == db.Me, ct);

    public Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>(["Wie de kaart heeft, ziet de vraag die ervan gemaakt is. Niet dit signaal."]);
}

/// <summary>Who can see a bundle.</summary>
internal sealed class BundleVisible : IVisibleRecord
{
    public string Code => "bundel";

    public string Dutch => "deze bundel";

    public IReadOnlyList<string> Permissions => [SignalRights.ReadCode];

    public string AddressOf(Guid id) => $"/bundels/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Bundle>().AnyAsync(bundle => bundle.Id == new BundleId(id), ct);

    public Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Bundle>().AnyAsync(own => own.Id == new BundleId(id) && own.WorkerId == db.Me, ct);

    public Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>(["Wie een kaart heeft van een signaal hierin, ziet de vraag en het antwoord."]);
}

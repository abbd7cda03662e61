using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Settings;

/// <summary>What the organisation chose, as it holds today or on another day.</summary>
public sealed class ChosenSettings(OpbouwDb db, WorkContext work, SettingMemory memory, LocalTime time)
{
    public ValueTask<T> NowAsync<T>(SettingKind<T> kind, CancellationToken ct)
        where T : class => OnAsync(kind, time.Today, ct);

    /// <summary>What was decided on a day is read with the setting of that day.</summary>
    public async ValueTask<T> OnAsync<T>(SettingKind<T> kind, DateOnly day, CancellationToken ct)
        where T : class
    {
        // In the write lane a change may still be undone: nothing of it may be remembered.
        if (work.IsWriting || work.PublicVersion is not { } version)
            return await db.SettingOnAsync(kind, day, ct);
        var held = await memory.OfAsync(work.Organisation, version, time.Today, db, ct);
        return day >= held.Since ? held.On(kind, day) : await db.SettingOnAsync(kind, day, ct);
    }

    public async ValueTask<int> NumberAsync(NumberSetting number, CancellationToken ct) => number.In(await NowAsync(NumberSetting.KindOf(number.Page), ct));
}

/// <summary>Of each organisation the choices that hold now or later. Read again when the public version was raised.</summary>
public sealed class SettingMemory
{
    private readonly ConcurrentDictionary<string, HeldSettings> known = new();

    internal async ValueTask<HeldSettings> OfAsync(Organisation organisation, int publicVersion, DateOnly today, OpbouwDb db, CancellationToken ct)
    {
        if (known.TryGetValue(organisation.Id, out var held) && held.PublicVersion == publicVersion && held.Since <= today)
            return held;
        var versions = db.Set<SettingVersion>().AsNoTracking();
        var rows = await versions.Where(version => !versions.Any(later => later.Part == version.Part && later.From <= today
            && (later.From > version.From || (later.From == version.From && later.Number > version.Number)))).ToListAsync(ct);
        return known[organisation.Id] = new HeldSettings(publicVersion, today, rows);
    }
}

internal sealed class HeldSettings(int publicVersion, DateOnly since, IEnumerable<SettingVersion> versions)
{
    private readonly ILookup<string, SettingVersion> versions = versions.OrderByDescending(version => version.From).ThenByDescending(version => version.Number).ToLookup(version => version.Part);
    private readonly ConcurrentDictionary<(string Part, int Number), object> read = new();

    public int PublicVersion => publicVersion;

    /// <summary>Of days before this one it knows nothing.</summary>
    public DateOnly Since => since;

    public T On<T>(SettingKind<T> kind, DateOnly day)
        where T : class =>
        versions[kind.Code].FirstOrDefault(version => version.From <= day) is { } version
            ? (T)read.GetOrAdd((version.Part, version.Number), _ => kind.Read(version.Text))
            : kind.Usual;
}

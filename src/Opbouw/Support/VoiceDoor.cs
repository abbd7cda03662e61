using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Support;

/// <summary>A voice as who gave it sees it: no word of who she is.</summary>
/// <param name="Code">In the address of what she supports; null when that page is closed.</param>
public sealed record OwnVoice(VoiceId Id, InitiativeId Initiative, VoiceKind Kind, DateOnly GivenOn, bool Waits, string? Title, string? Code);

/// <summary>For pages without an account: reads one voice with its key, and says when a network has said enough.</summary>
public sealed class VoiceDoor(OpbouwDb db, LookUpHash hashes, LocalTime time)
{
    /// <summary>More in one day nobody can look at, and a machine stops here.</summary>
    public const int MostInADay = 500;

    public static readonly Refusal TooManyFromHere = new("voice.too-many-from-here", "Vanaf dit netwerk kwamen net heel veel stemmen. Probeer het over een uur, of teken op de papieren lijst.");
    public static readonly Refusal TooManyToday = new("voice.too-many-today", "Er kwamen vandaag heel veel stemmen binnen. Probeer het morgen, of teken op de papieren lijst.");

    public long Hour => time.Now.ToUnixTimeSeconds() / 3600;

    /// <summary>Null when the key opens nothing, or not any more.</summary>
    public async Task<OwnVoice?> FindAsync(string? key, CancellationToken ct)
    {
        if (key is null || await VoiceKey.ReadAsync(hashes, key, ct) is not { } id)
            return null;
        var found = await db.Set<Voice>().IgnoreQueryFilters().AsNoTracking().Where(voice => voice.Id == id).Select(voice => new { voice.InitiativeId, voice.Kind, voice.GivenOn, voice.SetApartWith }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var page = await db.Set<PublishedSupport>().AsNoTracking().Where(row => row.InitiativeId == found.InitiativeId).Select(row => new { row.Title, row.Code }).SingleOrDefaultAsync(ct);
        return new OwnVoice(id, found.InitiativeId, found.Kind, found.GivenOn, found.SetApartWith is not null, page?.Title, page?.Code);
    }

    /// <summary>The network of a visitor for one initiative and one hour. An IPv6 address counts by its first 64 bits: one home or phone has all the others.</summary>
    public Task<string> CallerAsync(InitiativeId initiative, IPAddress? address, CancellationToken ct)
    {
        var network = address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.ToString(),
        };
        return hashes.OfRecordAsync(string.Create(CultureInfo.InvariantCulture, $"support-caller {Hour} {network}"), initiative.Value, ct);
    }

    /// <summary>Why nothing more is taken now; read before anything is made, so that a machine costs one look.</summary>
    public async Task<Refusal?> RefuseAsync(InitiativeId initiative, string caller, CancellationToken ct)
    {
        if (await db.Set<VoiceCaller>().IgnoreQueryFilters().AnyAsync(known => known.Caller == caller && known.Voices >= VoiceCaller.Most, ct))
            return TooManyFromHere;
        var today = time.Today;
        return await db.Set<Voice>().IgnoreQueryFilters().CountAsync(voice => voice.InitiativeId == initiative && voice.GivenOn == today, ct) >= MostInADay ? TooManyToday : null;
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>How long a log-in lasts, by what somebody can do with it. The organisation chooses within bounds.</summary>
public sealed class SessionTerms(OpbouwDb db, ChosenSettings settings, LocalTime time)
{
    public static readonly NumberSetting StaffHours = new(NumberPage.Terms, "people.session-staff", "Hoeveel uur blijft een collega ingelogd?", "uur", 12, 1, 24);

    public static readonly NumberSetting PartnerHours = new(NumberPage.Terms, "people.session-partner", "Hoeveel uur blijft een partner ingelogd?", "uur", 12, 1, 24);

    public static readonly NumberSetting KeeperHours = new(
        NumberPage.Terms, "people.session-keeper", "Hoeveel uur blijft een beheerder of privacyfunctionaris ingelogd?", "uur", 4, 1, 8);

    public static readonly NumberSetting ResidentDays = new(NumberPage.Terms, "people.session-resident", "Hoeveel dagen blijft een bewoner ingelogd?", "dagen", 30, 1, 90) { One = "dag" };

    public static readonly NumberSetting IdleMinutes = new(
        NumberPage.Terms, "people.session-idle", "Na hoeveel minuten zonder gebruik loggen wij een collega of partner uit?", "minuten", 240, 30, 720);

    public static readonly NumberSetting KeeperIdleMinutes = new(
        NumberPage.Terms, "people.session-keeper-idle", "Na hoeveel minuten zonder gebruik loggen wij een beheerder of privacyfunctionaris uit?", "minuten", 60, 15, 120);

    public static readonly NumberSetting ResidentIdleDays = new(
        NumberPage.Terms, "people.session-resident-idle", "Na hoeveel dagen zonder gebruik loggen wij een bewoner uit?", "dagen", 14, 1, 30)
    { One = "dag" };

    public static readonly IReadOnlyList<NumberSetting> Numbers = [StaffHours, PartnerHours, KeeperHours, ResidentDays, IdleMinutes, KeeperIdleMinutes, ResidentIdleDays];

    private static readonly string[] Keepers = [RoleCodes.Administrator, RoleCodes.PrivacyOfficer];

    public static bool IsKeeper(string role) => Keepers.Contains(role);

    public async Task<SessionLife> ForAsync(Account account, CancellationToken ct)
    {
        if (account.Kind == ActorKind.Resident)
            return new SessionLife(TimeSpan.FromDays(await settings.NumberAsync(ResidentDays, ct)), TimeSpan.FromDays(await settings.NumberAsync(ResidentIdleDays, ct)));
        if (await IsKeeperAsync(account.AccountId, ct))
            return new SessionLife(TimeSpan.FromHours(await settings.NumberAsync(KeeperHours, ct)), TimeSpan.FromMinutes(await settings.NumberAsync(KeeperIdleMinutes, ct)));
        var hours = account.Kind == ActorKind.Partner ? PartnerHours : StaffHours;
        return new SessionLife(TimeSpan.FromHours(await settings.NumberAsync(hours, ct)), TimeSpan.FromMinutes(await settings.NumberAsync(IdleMinutes, ct)));
    }

    /// <summary>Keeps accounts or privacy, today.</summary>
    public Task<bool> IsKeeperAsync(AccountId account, CancellationToken ct)
    {
        var today = time.Today;
        return db.Set<RoleGrant>().AnyAsync(
            grant => grant.AccountId == account && Keepers.Contains(grant.RoleCode) && grant.From <= today && (grant.Until == null || grant.Until >= today), ct);
    }
}

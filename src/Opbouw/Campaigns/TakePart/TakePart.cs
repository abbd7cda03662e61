using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.TakePart;

/// <summary>Somebody signs up for a campaign. Without an account. Whether there was a place, and whether she was in already, is told by mail only.</summary>
public sealed record TakePart(SignUpId Id, string Campaign, AreaId AreaId, SealedText Name, SealedText Mail, string? Idea) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("campaigns.take-part", "Zich op de site aanmelden voor een campagne", typeof(SignedUp), typeof(SignedUpAgain));

    public Guid CommandId => Id.Value;

    /// <summary>For the letter; nothing of these is kept in the receipt.</summary>
    [JsonIgnore]
    public string Called { get; init; } = "";

    [JsonIgnore]
    public string Address { get; init; } = "";
}

public sealed class TakePartHandler(OpbouwDb db, OrganisationAreas areas, LookUpHash hashes, CampaignLetters letters, OpenTrail trail, LocalTime time) : IHandle<TakePart, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakePart command, CancellationToken ct)
    {
        if (await db.Set<Campaign>().Include(known => known.Districts).SingleOrDefaultAsync(known => known.Code == command.Campaign && known.IsOnSite, ct) is not { } campaign)
            return NothingThere.ForThisActor;
        if (campaign.MomentOn(time.Today) != CampaignMoment.Open)
            return CampaignRefusals.NotOpen;
        if (CampaignAreas.DistrictOf(await areas.TreeAsync(ct), command.AreaId, [.. campaign.Districts.Select(known => known.AreaId)]) is not { } inside)
            return CampaignRefusals.OtherQuarter;
        var district = campaign.Districts.First(known => known.AreaId == inside);
        // Before her address is looked at: who is in already reads the same as everybody.
        if (district.IsFullUp)
            return CampaignRefusals.FullUp;
        var hash = (await hashes.OfMailAsync(command.Address, ct))!;
        if (await db.Set<SignUp>().IgnoreQueryFilters().SingleOrDefaultAsync(one => one.CampaignId == campaign.Id && one.MailHash == hash && one.End == null, ct) is { } known)
            await TellAgainAsync(known, campaign, command.Address, ct);
        else
            await EnterAsync(command, campaign, district, hash, ct);
        return default(Nothing);
    }

    private async Task EnterAsync(TakePart command, Campaign campaign, CampaignDistrict district, string hash, CancellationToken ct)
    {
        var signUp = new SignUp
        {
            Id = command.Id,
            CampaignId = campaign.Id,
            DistrictId = district.AreaId,
            AreaId = command.AreaId,
            Name = command.Name,
            Mail = command.Mail,
            MailHash = hash,
            JoinedAt = time.Now,
        };
        signUp.Say(command.Idea);
        district.Enter(signUp);
        db.Add(signUp);
        trail.Record(new SignedUp(signUp.Id, campaign.Id, signUp.HasPlace));
        await letters.SignedUpAsync(signUp, campaign, command.Called, command.Address, ct);
    }

    private async Task TellAgainAsync(SignUp known, Campaign campaign, string mail, CancellationToken ct)
    {
        trail.Record(new SignedUpAgain(known.Id));
        if (known.ToldAgainOn == time.Today)
            return;
        known.ToldAgainOn = time.Today;
        await letters.AlreadyAsync(known, campaign, mail, ct);
    }
}

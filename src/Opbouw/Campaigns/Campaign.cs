using Opbouw.Areas;

namespace Opbouw.Campaigns;

/// <summary>What a worker decides about a campaign; the same when it begins and when it changes.</summary>
/// <param name="Places">In each stadsdeel, where nothing else is said.</param>
/// <param name="Districts">Stadsdelen with a number of their own; 0: it does not take part.</param>
/// <param name="ClosesOn">The last day on which one can sign up.</param>
/// <param name="IdeasUntil">The last day on which one can send or change an idea.</param>
public sealed record CampaignPlan(
    string Title, string Gives, string Purpose, int Places, IReadOnlyList<DistrictPlaces> Districts, DateOnly OpensOn, DateOnly ClosesOn, DateOnly IdeasUntil, bool IsOnSite)
{
    public int PlacesIn(AreaId district) => Districts.FirstOrDefault(own => own.District == district)?.Places ?? Places;
}

public sealed record DistrictPlaces(AreaId District, int Places);

/// <summary>Where a campaign is on a day.</summary>
public enum CampaignMoment
{
    Before,

    /// <summary>One can sign up.</summary>
    Open,

    /// <summary>Signing up is over; who did, can send an idea.</summary>
    IdeasOnly,
    Over,
}

/// <summary>Residents get something to do something with: so many in each stadsdeel, for who signs up in time and sends an idea. A draft is read by workers only.</summary>
public sealed class Campaign
{
    public const int LongestTitle = 80;
    public const int LongestText = 1000;
    public const int CodeLength = 8;
    public const int MostPlaces = 500;

    /// <summary>Days after the last day of ideas, after which nobody knows who signed up.</summary>
    public const int Kept = 30;

    /// <summary>Days before the last day of ideas, when who has a place and no idea yet is reminded.</summary>
    public const int RemindsBefore = 7;

    public required CampaignId Id { get; init; }

    /// <summary>In its address; tells nothing.</summary>
    public required string Code { get; init; }

    public string Title { get; private set; } = "";

    /// <summary>What people get: a box with tea.</summary>
    public string Gives { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>In each stadsdeel that has no number of its own.</summary>
    public int Places { get; private set; }

    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly IdeasUntil { get; private set; }

    public bool IsOnSite { get; private set; }

    public List<CampaignDistrict> Districts { get; } = [];

    public string Address => $"/campagne/{Code}";

    public static Campaign Start(CampaignId id, string code, CampaignPlan plan, IEnumerable<AreaNode> districts)
    {
        var campaign = new Campaign { Id = id, Code = code };
        campaign.Become(plan, districts);
        return campaign;
    }

    /// <summary>A stadsdeel keeps its counts; one without places goes.</summary>
    public void Become(CampaignPlan plan, IEnumerable<AreaNode> districts)
    {
        (Title, Gives, Purpose, Places) = (plan.Title, plan.Gives, plan.Purpose, plan.Places);
        (OpensOn, ClosesOn, IdeasUntil, IsOnSite) = (plan.OpensOn, plan.ClosesOn, plan.IdeasUntil, plan.IsOnSite);
        Districts.RemoveAll(known => plan.PlacesIn(known.AreaId) == 0);
        foreach (var known in Districts)
            known.Places = plan.PlacesIn(known.AreaId);
        foreach (var area in districts.Where(area => plan.PlacesIn(area.Id) > 0 && Districts.TrueForAll(known => known.AreaId != area.Id)))
            Districts.Add(new CampaignDistrict { CampaignId = Id, AreaId = area.Id, Name = area.Name, Places = plan.PlacesIn(area.Id) });
    }

    public CampaignMoment MomentOn(DateOnly day) =>
        day < OpensOn ? CampaignMoment.Before : day <= ClosesOn ? CampaignMoment.Open : day <= IdeasUntil ? CampaignMoment.IdeasOnly : CampaignMoment.Over;
}

/// <summary>One stadsdeel of a campaign. Its counts stay when the sign-ups are gone.</summary>
public sealed class CampaignDistrict
{
    /// <summary>Whoever comes after these is told that it is full.</summary>
    public const int MostWaiting = 100;

    public required CampaignId CampaignId { get; init; }

    public required AreaId AreaId { get; init; }

    public required string Name { get; init; }

    public int Places { get; set; }

    /// <summary>Ever, also who withdrew.</summary>
    public int SignedUp { get; private set; }

    public int Taken { get; private set; }

    public int Waiting { get; private set; }

    public int Ideas { get; private set; }

    public int Free => Math.Max(0, Places - Taken);

    public bool IsFullUp => Free == 0 && Waiting >= MostWaiting;

    /// <summary>Whoever comes gets a place, or the last place in the row of who waits.</summary>
    public void Enter(SignUp one)
    {
        SignedUp++;
        one.Enter(SignedUp, hasPlace: Free > 0);
        (Taken, Waiting, Ideas) = one.HasPlace ? (Taken + 1, Waiting, Ideas + (one.Idea is null ? 0 : 1)) : (Taken, Waiting + 1, Ideas + (one.Idea is null ? 0 : 1));
    }

    /// <summary>Gives free places to who waits longest, and counts anew.</summary>
    /// <param name="here">Everybody of this stadsdeel who did not leave.</param>
    /// <param name="onlyWithIdea">Ideas can not be sent any more: a place for who has none would stay empty.</param>
    public void Fill(IReadOnlyCollection<SignUp> here, bool onlyWithIdea)
    {
        var free = Math.Max(0, Places - here.Count(one => one.HasPlace));
        foreach (var next in here.Where(one => !one.HasPlace && (!onlyWithIdea || one.Idea is not null)).OrderBy(one => one.Number).Take(free).ToList())
            next.GetPlace();
        (Taken, Waiting, Ideas) = (here.Count(one => one.HasPlace), here.Count(one => !one.HasPlace), here.Count(one => one.Idea is not null));
    }
}

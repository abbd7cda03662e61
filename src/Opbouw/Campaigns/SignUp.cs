using Opbouw.Areas;
using Opbouw.Shared.Keys;

namespace Opbouw.Campaigns;

/// <summary>What somebody must still be told by mail. The house does that within minutes: whoever makes place for another never reads who that is.</summary>
[Flags]
public enum SignUpNews
{
    None = 0,
    Place = 1,
    Dates = 2,
    TakenBack = 4,
    Chosen = 8,
    Reminder = 16,
}

public enum SignUpEnd
{
    Withdrew,

    /// <summary>A worker took the place back: no idea came.</summary>
    TakenBack,
}

/// <summary>Somebody wants to take part. Her name and address are closed with a key of the sign-up itself, that is destroyed a month after the last day of ideas.</summary>
public sealed class SignUp
{
    public const int LongestName = 80;
    public const int LongestMail = 256;
    public const int LongestIdea = 1000;

    public required SignUpId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required AreaId DistrictId { get; init; }

    /// <summary>Her quarter.</summary>
    public required AreaId AreaId { get; init; }

    public required SealedText Name { get; init; }

    public required SealedText Mail { get; init; }

    /// <summary>Finds the same address again without reading it.</summary>
    public required string MailHash { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>In her stadsdeel, in the order of coming.</summary>
    public int Number { get; private set; }

    public bool HasPlace { get; private set; }

    public string? Idea { get; private set; }

    public SignUpEnd? End { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DateOnly? ChosenOn { get; private set; }

    public DateOnly? RemindedOn { get; private set; }

    /// <summary>When she was last told that she is in already: once a day is enough.</summary>
    public DateOnly? ToldAgainOn { get; set; }

    public SignUpNews News { get; private set; }

    public bool MissesIdea => HasPlace && Idea is null && End is null;

    public void Enter(int number, bool hasPlace) => (Number, HasPlace) = (number, hasPlace);

    public void GetPlace() => (HasPlace, News) = (true, News | SignUpNews.Place);

    public void Say(string? idea) => Idea = string.IsNullOrWhiteSpace(idea) ? null : idea.Trim();

    /// <summary>What she wanted to do goes with her.</summary>
    public void Leave(SignUpEnd how, DateOnly today)
    {
        (End, EndedOn, HasPlace, Idea, ChosenOn) = (how, today, false, null, null);
        News = how == SignUpEnd.TakenBack ? SignUpNews.TakenBack : SignUpNews.None;
    }

    public void Choose(DateOnly today) => (ChosenOn, News) = (today, News | SignUpNews.Chosen);

    public void Remind(DateOnly today) => (RemindedOn, News) = (today, News | SignUpNews.Reminder);

    public void HearOfDates() => News |= SignUpNews.Dates;

    public void WasTold() => News = SignUpNews.None;
}

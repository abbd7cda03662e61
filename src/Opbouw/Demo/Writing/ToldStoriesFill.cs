using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Editing;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>Stories on the site, each with the yes it stands on.</summary>
public sealed class ToldStoriesFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    private const string Checker = "esther";

    public void Fill(IReadOnlyList<InventedStory> stories)
    {
        foreach (var (number, told) in stories.Index())
            Add(number, told);
    }

    private void Add(int number, InventedStory told)
    {
        var day = keys.Plan.Today.AddDays(-told.DaysAgo);
        var (at, ends) = (DutchCalendar.At(day, new TimeOnly(15, 0)), day.AddYears(1));
        var (id, area) = (keys.Story(number, at), keys.Area(told.Area));
        db.Add(new StoryFile
        {
            Id = id,
            WriterId = keys.Account(told.Worker),
            Title = told.Title,
            Lead = told.Lead,
            Text = told.Text,
            Teller = told.Teller,
            AreaId = area,
            Yes = StoryYes.Aloud,
            YesOn = day,
            EndsOn = ends,
            State = StoryState.OnTheSite,
            ChangedAt = at,
            CheckedBy = keys.Account(Checker),
        });
        var story = new Opbouw.PublicSite.Story { Id = id, Code = keys.StoryCode(number), Title = told.Title, Lead = told.Lead, Text = told.Text, Teller = told.Teller, AreaId = area, On = day, EndsOn = ends };
        db.Add(story);
        trail.Record(Checker, at, new StoryMoved(id, StoryStep.OnTheSite), story.Title);
    }
}

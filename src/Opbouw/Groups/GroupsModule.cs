using Microsoft.EntityFrameworkCore;
using Opbouw.Groups.Course;
using Opbouw.Groups.Days;
using Opbouw.Groups.Decisions;
using Opbouw.Groups.Face;
using Opbouw.Groups.Files;
using Opbouw.Groups.Home;
using Opbouw.Groups.Join;
using Opbouw.Groups.Messages;
using Opbouw.Groups.News;
using Opbouw.Groups.People;
using Opbouw.Groups.StartGroup;
using Opbouw.Groups.Tasks;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Reporting;
using Opbouw.Shared.Settings;
using Opbouw.Signals;

namespace Opbouw.Groups;

/// <summary>The page of a group of residents: who is in it, what they do, say and decide. It is theirs; the team does not read it.</summary>
public sealed class GroupsModule : IModule
{
    public IEnumerable<SettingKind> SettingKinds => GroupLetters.All;

    /// <summary>The key stands in the middle of the address: all pages of groups, also those of other modules, are below it.</summary>
    public IEnumerable<Upload> Uploads => [new("/groep", PictureFile.LargestPhoto)];

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<TellAllNews>(new TimeOnly(17, 0), TellAllNews.Code, "Nieuws uit groepen mailen")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<GroupDoor>();
        services.AddScoped<GroupTrail>();
        services.AddScoped<GroupLetters>();
        services.AddScoped<GroupBoard>();
        services.AddScoped<IReportProvider, GroupsReport>();
        services.AddScoped<IFollowed, IdeaFollowed>();
        services.AddScoped<JoinDoor>();
        services.AddScoped<TellAllNews>();
        services.AddHandler<StartGroup.StartGroup, Nothing, StartGroupHandler>();
        services.AddHandler<JoinGroup, Nothing, JoinGroupHandler>();
        services.AddHandler<StepPerson, Nothing, PeopleHandlers>();
        services.AddHandler<LeaveGroup, Nothing, PeopleHandlers>();
        services.AddHandler<PostMessage, Nothing, MessageHandlers>();
        services.AddHandler<LetStand, Nothing, MessageHandlers>();
        services.AddHandler<TakeAwayMessage, Nothing, MessageHandlers>();
        services.AddHandler<AddTask, Nothing, TaskHandlers>();
        services.AddHandler<StepTask, Nothing, TaskHandlers>();
        services.AddHandler<AddDay, Nothing, DayHandlers>();
        services.AddHandler<TakeAwayDay, Nothing, DayHandlers>();
        services.AddHandler<AskDecision, Nothing, DecisionHandlers>();
        services.AddHandler<GiveVoice, Nothing, DecisionHandlers>();
        services.AddHandler<CloseDecision, Nothing, DecisionHandlers>();
        services.AddHandler<AddFile, Nothing, FileHandlers>();
        services.AddHandler<TakeAwayFile, Nothing, FileHandlers>();
        services.AddHandler<SayHowWeSeeIt, Nothing, CourseHandlers>();
        services.AddHandler<TellOurselves, Nothing, CourseHandlers>();
        services.AddHandler<ChooseFace, Nothing, FaceHandlers>();
        services.AddHandler<TellStory, Nothing, FaceHandlers>();
        services.AddHandler<ChooseNews, Nothing, ChooseNewsHandler>();
        services.AddHandler<TellNews, Nothing, TellNewsHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => GroupsMapping.Map(model, db);
}

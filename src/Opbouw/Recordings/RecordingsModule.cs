using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Recordings.AddRecording;
using Opbouw.Recordings.OpenRecording;
using Opbouw.Recordings.SayIt;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Recordings;

/// <summary>What was spoken in or photographed in the street: heard by one, written out, and gone.</summary>
public sealed class RecordingsModule : IModule
{
    public IEnumerable<Permission> Permissions => [RecordingRights.Keep];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Opnames", "/opnames", Audience.Staff, 5, RecordingRights.KeepCode) { Place = NavPlace.Foot },
        new("Ik heb een idee", "/zeg-het?idee=true", Audience.Visitors, 10) { Place = NavPlace.Door, Icon = "idee", Sentence = "Voor de straat, de flat of het plein. Wij helpen u op weg. U beslist." },
        new("Ik wil iets zeggen", "/zeg-het", Audience.Visitors, 20) { Place = NavPlace.Door, Icon = "vraag", Sentence = "Wat is fijn hier? Wat kan beter? Uw naam is niet nodig." },
    ];

    public IEnumerable<Upload> Uploads => [new("/opnames/nieuw", RecordingFile.LargestPhoto), new("/zeg-het", RecordingFile.LargestPhoto)];

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<EraseDueRecordings>(new TimeOnly(4, 10), EraseDueRecordings.Code, "Opnames en foto's wissen waarvan de dagen om zijn")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IVisibleRecord, RecordingVisible>();
        services.AddScoped<IHeldWork, RecordingsHeld>();
        services.AddScoped<IMyDayItems, RecordingsToday>();
        services.AddScoped<IFirstWords, WordsOfRecording>();
        services.AddScoped<RecordingPlaces>();
        services.AddScoped<RecordingEraser>();
        services.AddScoped<EraseDueRecordings>();
        services.AddHandler<AddRecording.AddRecording, RecordingId, AddRecordingHandler>();
        services.AddHandler<SayIt.SayIt, Nothing, SayItHandler>();
        services.AddHandler<WriteOutRecording, Nothing, WriteOutRecordingHandler>();
        services.AddHandler<ForgetRecording, Nothing, ForgetRecordingHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => RecordingsMapping.Map(model, db);
}

public static class RecordingRights
{
    public const string KeepCode = "recordings.keep";

    public static readonly Permission Keep = new(KeepCode, "Inspreken en foto's maken, en ze uitschrijven", RoleCodes.Opbouwwerkers);
}

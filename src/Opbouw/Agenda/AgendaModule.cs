using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda.Ageing;
using Opbouw.Agenda.AnswerByLink;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Agenda.Desk;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.Agenda.Publishing;
using Opbouw.Agenda.TellBack;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>Questions to partners, their answers and promises, and telling back where it was heard.</summary>
public sealed class AgendaModule : IModule
{
    public IEnumerable<Permission> Permissions => AgendaRights.All;

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("U zei, wij deden", "/u-zei-wij-deden", Audience.Visitors, 20),
        new("Wat is er met onze vraag gedaan?", "/u-zei-wij-deden", Audience.Visitors, 20)
        {
            Place = NavPlace.Door, Icon = "verteld", Sentence = "Elke vraag staat hier met het antwoord. Ook als het nee is.",
        },
        new("Teamoverzicht", "/teamoverzicht", Audience.Staff, 5, AgendaRights.SeeTeamOverviewCode),
        new("Vragen", "/agendering", Audience.Staff, 40, AgendaRights.ReadCode),
        new("Terugvertellen", "/terugvertellen", Audience.Staff, 50, AgendaRights.TellBackCode),
        new("Vragen aan ons", "/vragen", Audience.Partners, 10, AgendaRights.AnswerCode),
    ];

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<AgeQuestions>(new TimeOnly(7, 0), "agenda.age-questions", "Herinneren aan vragen en beloften")];

    public IEnumerable<SearchKind> SearchKinds => [QuestionsFound.Questions, PublishedQuestionsFound.Published];

    public IEnumerable<SettingKind> SettingKinds => [AgeingPlan.Kind, .. AgendaLetters.All];

    public IEnumerable<NumberSetting> Numbers => AgendaNumbers.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IVisibleRecord, QuestionVisible>();
        services.AddScoped<IMyDayItems, AgendaToday>();
        services.AddScoped<IPartnerPagePart, PartnerQuestions>();
        services.AddScoped<IHeldWork, AgendaHeld>();
        services.AddScoped<IListKind, QuestionsListed>();
        services.AddScoped<IBuiltOn, AgendaBuiltOn>();
        services.AddScoped<ISearchHits, QuestionsFound>();
        services.AddScoped<ISearchHits, PublishedQuestionsFound>();
        services.AddScoped<AgendaBook>();
        services.AddScoped<AgreementDesk>();
        services.AddScoped<PublicFace>();
        services.AddScoped<IPublicQuestions, QuestionsOnFrontPage>();
        services.AddScoped<IListedPages, QuestionsInOverview>();
        services.AddScoped<AskByMail>();
        services.AddScoped<AskedInVain>();
        services.AddScoped<IMailReturned, AskedInVain>();
        services.AddScoped<IAskedQuestions, TellEvidence>();
        services.AddScoped<TakeAnswerIn>();
        services.AddScoped<IBundleAnswers, AnswersOfBundle>();
        services.AddHandler<BringToAgenda.BringToAgenda, AgendaItemId, BringToAgendaHandler>();
        services.AddHandler<GiveAnswer, AnswerId, GiveAnswerHandler>();
        services.AddHandler<KeepDraft, Nothing, KeepDraftHandler>();
        services.AddHandler<PassOnAnswer.PassOnAnswer, AnswerId, PassOnAnswerHandler>();
        services.AddHandler<ConfirmAnswer, Nothing, ConfirmAnswerHandler>();
        services.AddHandler<AnswerByLink.AnswerByLink, AnswerId, AnswerByLinkHandler>();
        services.AddHandler<ConfirmByLink, Nothing, ConfirmByLinkHandler>();
        services.AddHandler<Clarify, Nothing, GuardQuestionHandler>();
        services.AddHandler<MoveDate, Nothing, GuardQuestionHandler>();
        services.AddHandler<KeepPromise, Nothing, GuardQuestionHandler>();
        services.AddHandler<CloseItem, Nothing, GuardQuestionHandler>();
        services.AddHandler<PublishQuestion, Nothing, GuardQuestionHandler>();
        services.AddHandler<WithdrawQuestion, Nothing, GuardQuestionHandler>();
        services.AddHandler<TakeQuestionBack, BundleId, TakeBackHandler>();
        services.AddHandler<WithdrawAnswer, Nothing, TakeBackHandler>();
        services.AddScoped<AgeingMail>();
        services.AddHandler<TakeAgeingStep, Nothing, TakeAgeingStepHandler>();
        services.AddHandler<TellBack.TellBack, Nothing, TellBackHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => AgendaMapping.Map(model, db);
}

using Opbouw.Agenda;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Initiatives;

public readonly record struct GovernmentPartId(Guid Value) : IEntityId;

/// <summary>How a public partner takes part in what residents do: the steps of overheidsparticipatie (Raad voor het Openbaar Bestuur).</summary>
public enum GovernmentStep
{
    LetsGo,
    Facilitates,
    Stimulates,
    Directs,
    Regulates,
}

/// <summary>The step that a public partner takes with an initiative, and perhaps what it promised. The newest of a partner holds.</summary>
public sealed class GovernmentPart
{
    public const int LongestPromise = 500;
    public const int LongestPartner = 160;

    public required GovernmentPartId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required PartnerId PartnerId { get; init; }

    public required string PartnerName { get; init; }

    public required GovernmentStep Step { get; init; }

    public string? Promise { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Where the promise is guarded among the questions to partners.</summary>
    public AgendaItemId? AgendaItemId { get; init; }

    public required DateOnly On { get; init; }

    public required AccountId WorkerId { get; init; }
}

public static class GovernmentStepWords
{
    public static string Label(this GovernmentStep step) => step switch
    {
        GovernmentStep.LetsGo => "laat het over aan bewoners",
        GovernmentStep.Facilitates => "maakt het mogelijk",
        GovernmentStep.Stimulates => "moedigt het aan",
        GovernmentStep.Directs => "voert de regie",
        _ => "stelt de regels",
    };

    public static string Means(this GovernmentStep step) => step switch
    {
        GovernmentStep.LetsGo => "Bewoners doen het. De overheid bemoeit zich er niet mee.",
        GovernmentStep.Facilitates => "De overheid helpt als bewoners erom vragen: een plek, spullen, een vergunning.",
        GovernmentStep.Stimulates => "De overheid wil dat het lukt. Bewoners en anderen doen het.",
        GovernmentStep.Directs => "Anderen doen mee, de overheid houdt de leiding.",
        _ => "De overheid beslist en handhaaft.",
    };
}

using Opbouw.FieldWork;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>Something happened to a question at a partner.</summary>
public abstract record AgendaItemEvent(AgendaItemId ItemId) : DomainEvent
{
    public override Guid Subject => ItemId.Value;
}

/// <summary>A bundle was put as a question to a partner.</summary>
public sealed record BroughtToAgenda(AgendaItemId ItemId, BundleId BundleId, PartnerId PartnerId) : AgendaItemEvent(ItemId);

/// <summary>A partner answered, or a worker passed an answer on.</summary>
public sealed record PartnerAnswered(AgendaItemId ItemId, AnswerId AnswerId, AnswerKind Kind, AnswerChannel Channel) : AgendaItemEvent(ItemId);

/// <summary>A partner said that an answer typed in by a worker is right.</summary>
public sealed record AnswerConfirmed(AgendaItemId ItemId, AnswerId AnswerId) : AgendaItemEvent(ItemId);

/// <summary>A partner kept a half-written answer.</summary>
public sealed record AnswerDrafted(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>A worker answered what a partner wanted to know.</summary>
public sealed record QuestionClarified(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>A date was moved, with a reason.</summary>
public sealed record DateMoved(AgendaItemId ItemId, DateOnly From, DateOnly To) : AgendaItemEvent(ItemId);

/// <summary>A partner did what it promised.</summary>
public sealed record PromiseKept(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>An answer was told where the question began.</summary>
public sealed record ToldBack(AgendaItemId ItemId, FindSpotId FindSpotId) : AgendaItemEvent(ItemId);

/// <summary>A question ended with a reason, not told everywhere.</summary>
public sealed record AgendaItemClosed(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>The public may read this question.</summary>
public sealed record QuestionPublished(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>The public may no longer read this question.</summary>
public sealed record QuestionWithdrawn(AgendaItemId ItemId) : AgendaItemEvent(ItemId);

/// <summary>A reminder went out, or a late question went to somebody else.</summary>
public sealed record AgeingStepTaken(AgendaItemId ItemId, DateOnly DueOn, int Days, AgeingRecipient To) : AgendaItemEvent(ItemId);

/// <summary>A worker took a question back before there was an answer.</summary>
/// <param name="Unsent">The mail had not gone yet: nobody at the partner has seen it.</param>
public sealed record QuestionTakenBack(AgendaItemId ItemId, bool Unsent) : AgendaItemEvent(ItemId);

/// <summary>Who gave an answer took it back.</summary>
public sealed record AnswerWithdrawn(AgendaItemId ItemId, AnswerId AnswerId) : AgendaItemEvent(ItemId);

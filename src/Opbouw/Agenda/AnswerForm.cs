using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Agenda;

/// <summary>What everybody fills in who gives an answer, whichever way it comes.</summary>
public class AnswerForm : IValidatableObject
{
    public static readonly IReadOnlyList<Choice> Kinds =
        [.. AnswerKinds.All.Select(kind => new Choice(kind.ToString(), kind.Label(), kind.Hint()))];

    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies uw antwoord.")]
    public AnswerKind? Kind { get; set; }

    public DateOnly? PromisedFor { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf uw antwoord aan de bewoners op.")]
    [MaxLength(Answer.LongestText, ErrorMessage = "Maak het antwoord korter: hoogstens 4000 tekens.")]
    public string? Text { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == AnswerKind.WillDo && PromisedFor is null)
            yield return new ValidationResult(AgendaRefusals.PromiseNeedsADate.Message, [nameof(PromisedFor)]);
    }

    /// <summary>A date belongs to something that will be done; with another answer it is left out.</summary>
    public DateOnly? Promise => Kind is AnswerKind.WillDo or AnswerKind.Partly ? PromisedFor : null;
}

/// <summary>An answer that a worker passes on: also how, who and when.</summary>
public sealed class PassedOnForm : AnswerForm
{
    public static readonly IReadOnlyList<Choice> Channels =
    [
        new(nameof(AnswerChannel.Telephone), "Per telefoon"),
        new(nameof(AnswerChannel.Letter), "Per brief"),
        new(nameof(AnswerChannel.Talk), "In een gesprek"),
    ];

    [Required(ErrorMessage = "Kies hoe het antwoord kwam.")]
    public AnswerChannel? Channel { get; set; }

    [Required(ErrorMessage = "Schrijf op wie het antwoord gaf: naam en functie.")]
    [MaxLength(200, ErrorMessage = "Maak naam en functie korter.")]
    public string? GivenBy { get; set; }

    [Required(ErrorMessage = "Vul in wanneer het antwoord kwam. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? GivenOn { get; set; }

    public Guid? ConfirmBy { get; set; }
}

/// <summary>An answer through the link in the mail: also who answers.</summary>
public sealed class LinkAnswerForm : AnswerForm
{
    [Required(ErrorMessage = "Vul uw naam in.")]
    [MaxLength(120, ErrorMessage = "Maak uw naam korter.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul uw functie in.")]
    [MaxLength(110, ErrorMessage = "Maak uw functie korter.")]
    public string? Function { get; set; }
}

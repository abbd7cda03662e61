using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing;

/// <summary>A page on which somebody else says whether it may go on the site: <c>_SecondLook.cshtml</c> draws the form.</summary>
public interface ISecondLook
{
    SecondLookForm Form { get; }

    /// <summary>Mark of what stands on the screen.</summary>
    string Mark { get; }
}

/// <summary>Yes, or not yet and what should be otherwise.</summary>
public sealed class SecondLookForm : IValidatableObject
{
    public const int RemarkLength = 500;

    private const string Yes = "ja";
    private const string No = "nee";

    public static readonly IReadOnlyList<Choice> Answers = [new(Yes, "Ja, dit mag op de site"), new(No, "Nog niet")];

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    [Required(ErrorMessage = "Kies of het op de site mag."), RegularExpression($"{Yes}|{No}", ErrorMessage = "Kies of het op de site mag.")]
    public string? Answer { get; set; }

    [ManyLines, StringLength(RemarkLength, ErrorMessage = "Maak het korter: hoogstens 500 letters.")]
    public string? Remark { get; set; }

    public bool Agrees => Answer == Yes;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Answer == No && string.IsNullOrWhiteSpace(Remark))
            yield return new("Schrijf op wat er anders moet.", [nameof(Remark)]);
    }
}

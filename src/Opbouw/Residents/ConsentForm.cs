using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents;

/// <summary>One consent as the worker asks for it.</summary>
public sealed class ConsentForm
{
    public static readonly IReadOnlyList<Choice> Purposes = [.. ConsentWords.ToChoose.Where(p => p != ConsentPurpose.CallBack).Select(p => new Choice(p.ToString(), p.Title()))];

    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(ConsentWay.Aloud), "Gezegd", Hint: "Je leest voor, de bewoner zegt ja."),
        new(nameof(ConsentWay.Paper), "Op papier", Hint: "De bewoner zet een handtekening."),
        new(nameof(ConsentWay.Link), "Met een link", Hint: "De bewoner krijgt een mail en zegt zelf ja."),
    ];

    [Required(ErrorMessage = "Kies waarvoor de bewoner toestemming geeft.")]
    public ConsentPurpose? Purpose { get; set; }

    public Guid? Recipient { get; set; }

    [Required(ErrorMessage = "Kies hoe de bewoner ja zei.")]
    public ConsentWay? Way { get; set; }

    /// <summary>Only for <see cref="ConsentWay.Aloud"/>.</summary>
    public bool ReadAloud { get; set; }

    [StringLength(Consent.WitnessLength, ErrorMessage = "Maak dit korter: hoogstens 120 letters.")]
    public string? Witness { get; set; }

    [Required(ErrorMessage = "Vul in tot wanneer de toestemming geldt. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>What belongs together.</summary>
    internal void Check(ModelStateDictionary state, string prefix)
    {
        // That one is for the resident herself.
        if (Way == ConsentWay.Site)
            Way = ConsentWay.Link;
        if (Way == ConsentWay.Aloud && !ReadAloud)
            state.AddModelError($"{prefix}.{nameof(ReadAloud)}", "Lees de tekst voor, en zet dan het vinkje.");
        if (Purpose == ConsentPurpose.Introduce && Recipient is null)
            state.AddModelError($"{prefix}.{nameof(Recipient)}", "Kies de partner die de gegevens krijgt.");
    }

    internal NewConsent Seal(ConsentId id, DataKey key) =>
        new(id, Purpose!.Value, Recipient is { } partner ? new PartnerId(partner) : null, Way!.Value, Way == ConsentWay.Aloud ? key.SealAny(Witness) : null, EndsOn!.Value);
}

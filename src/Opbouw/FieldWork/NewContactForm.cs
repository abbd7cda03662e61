using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork;

/// <summary>What a worker taps or types in the street. Only the number of people is asked; all else may be skipped.</summary>
public sealed class NewContactForm
{
    public static readonly IReadOnlyList<Choice> Numbers =
        [new("0", "0"), new("1", "1"), new("2", "2-3"), new("5", "4-7"), new("11", "8-15"), new("20", "meer")];

    public static readonly IReadOnlyList<Choice> Kinds = Choice.All<ContactKind>(ContactWords.Label);
    public static readonly IReadOnlyList<Choice> Moods = Choice.All<Mood>(ContactWords.Label);
    public static readonly IReadOnlyList<Choice> Capitals = Choice.All<Capital>(ContactWords.Label);

    public Guid Id { get; set; }

    /// <summary>A find-spot or an area, as one choice of a list.</summary>
    [Required(ErrorMessage = "Kies een vindplek of een buurt.")]
    public string? Place { get; set; }

    /// <summary>A tile: a number from the middle of its range.</summary>
    [Required(ErrorMessage = "Tik met hoeveel mensen je sprak. Was er niemand? Tik 0.")]
    public int? People { get; set; }

    [Range(0, Contact.MostPeople, ErrorMessage = "Vul een aantal in tussen 0 en 2000.")]
    public int? ExactPeople { get; set; }

    public ContactKind? Kind { get; set; }

    public Mood? Mood { get; set; }

    public Capital? Capital { get; set; }

    [MaxLength(Contact.LineLength, ErrorMessage = "Maak de regel korter: hoogstens 500 tekens.")]
    public string? Line { get; set; }

    [MaxLength(Contact.LineLength, ErrorMessage = "Maak de regel korter: hoogstens 500 tekens.")]
    public string? SetGoing { get; set; }

    public Guid? PartnerId { get; set; }

    public TimeOnly? Time { get; set; }

    public DateOnly? Day { get; set; }

    public bool OnlyForMe { get; set; }

    /// <summary>The worker says that what looks like personal data is none.</summary>
    public bool NoPerson { get; set; }

    /// <summary>What was heard; goes on to the signal.</summary>
    public List<string> Heard { get; set; } = [];
}

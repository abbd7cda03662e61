using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Shared.Ui.Gallery;

/// <summary>One field of every kind.</summary>
public sealed record GalleryForm
{
    [Required(ErrorMessage = "Schrijf op wat u zou willen")]
    [ManyLines]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Zeg voor welke plek uw idee is")]
    public string? Place { get; set; }

    [RegularExpression(@"^[0-9 ]{10,14}$", ErrorMessage = "Vul een telefoonnummer in met 10 cijfers")]
    public string? Phone { get; set; }

    [Required]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Kies een wijk")]
    public string? Area { get; set; }

    [Required(ErrorMessage = "Kies een antwoord")]
    public string? Answer { get; set; }

    [MinLength(1, ErrorMessage = "Kies minstens één ding")]
    public List<string> Help { get; set; } = [];

    [Required(ErrorMessage = "Kies hoeveel mensen")]
    public string? People { get; set; }

    public List<string> Heard { get; set; } = [];

    [Range(typeof(bool), "true", "true", ErrorMessage = "Zonder ja kunnen wij u niet bellen")]
    public bool MayCall { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Notifications.ChooseMail;

/// <summary>A page with this form, after log-in or behind a link.</summary>
public interface IChooseMail
{
    ChooseMailForm Form { get; }
}

public sealed class ChooseMailForm
{
    public static readonly IReadOnlyList<Choice> Moments =
    [
        new(nameof(MailWhen.AtOnce), "Meteen"), new(nameof(MailWhen.Daily), "Eén keer per dag, in de ochtend"), new(nameof(MailWhen.Never), "Nooit: ik kijk zelf"),
    ];

    [Required(ErrorMessage = "Kies wanneer er mail mag komen.")]
    public MailWhen? When { get; set; }

    [Required(ErrorMessage = "Vul een tijd in. Bijvoorbeeld 20:00.")]
    public TimeOnly? QuietFrom { get; set; }

    [Required(ErrorMessage = "Vul een tijd in. Bijvoorbeeld 7:30.")]
    public TimeOnly? QuietUntil { get; set; }

    public bool NotInWeekends { get; set; }

    public static ChooseMailForm Of(MailChoice? choice) => new()
    {
        When = choice?.When ?? MailWhen.Daily,
        QuietFrom = choice?.QuietFrom ?? MailChoice.UsualQuietFrom,
        QuietUntil = choice?.QuietUntil ?? MailChoice.UsualQuietUntil,
        NotInWeekends = choice?.NotInWeekends ?? true,
    };

    public ChooseMail ToCommand(Guid id, AccountId account) => new(id, account, When!.Value, QuietFrom!.Value, QuietUntil!.Value, NotInWeekends);
}

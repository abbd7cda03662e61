using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Organisations;

namespace Opbouw.People;

/// <summary>What an organisation says about itself, as it is typed.</summary>
public sealed class SettingsForm
{
    [Required(ErrorMessage = "Vul de naam van de organisatie in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul het adres van de site in"), StringLength(300, ErrorMessage = "Dit adres is te lang. Maak het korter")]
    public string? Address { get; set; }

    [StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl")]
    public string? MailFrom { get; set; }

    [StringLength(40, ErrorMessage = "Dit telefoonnummer is te lang. Kijk het nog eens na")]
    public string? Phone { get; set; }

    public List<Guid> Areas { get; set; } = [];

    public static SettingsForm Of(OrganisationSettings settings) => new()
    {
        Name = settings.Name,
        Address = settings.Address,
        MailFrom = settings.MailFrom,
        Phone = settings.Phone,
        Areas = settings.Areas,
    };

    /// <summary>Links in mail carry somebody in, so they are https; on this machine itself http will do.</summary>
    public void Check(ModelStateDictionary form)
    {
        if (Address is null || form["Settings.Address"] is { Errors.Count: > 0 })
            return;
        if (!Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            || address.AbsolutePath != "/" || address.Query.Length > 0)
            form.AddModelError("Settings.Address", "Vul een adres in dat begint met https, zoals https://opbouw.voorbeeld.nl");
    }

    public OrganisationSettings ToSettings() => new()
    {
        Name = Name!.Trim(),
        Address = new Uri(Address!.Trim()).GetLeftPart(UriPartial.Authority),
        MailFrom = MailFrom?.Trim(),
        Phone = Phone?.Trim(),
        Areas = Areas,
    };
}

using System.ComponentModel.DataAnnotations;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>Who it is and how to reach her, as typed.</summary>
public class ResidentForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul een naam in. Een voornaam is genoeg."), StringLength(Resident.NameLength, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [StringLength(Resident.PhoneLength, ErrorMessage = "Dit nummer is te lang. Kijk het nog eens na.")]
    [Telephone]
    public string? Phone { get; set; }

    [StringLength(Resident.MailLength, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na."), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    public string? Mail { get; set; }

    [StringLength(Resident.AddressLength, ErrorMessage = "Maak het adres korter: hoogstens 200 letters.")]
    public string? Address { get; set; }

    public bool HidesAddress { get; set; }

    public bool TeamMayLook { get; set; }

    internal async Task<ResidentFacts> SealAsync(DataKey key, LookUpHash hashes, CancellationToken ct) => new(
        key.Seal(Name!.Trim()), key.SealAny(Phone), key.SealAny(Mail), key.SealAny(Address), HidesAddress, TeamMayLook ? Circle.Team : Circle.Own,
        await hashes.OfPhoneAsync(Phone, ct), await hashes.OfMailAsync(Mail, ct));
}

namespace Opbouw.Shared.Organisations;

/// <summary>What an organisation says about itself; one row. Its history is in the trail.</summary>
public sealed class OrganisationSettings
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public required string Name { get; set; }

    /// <summary>Address of the site, for links in mail and on paper.</summary>
    public required string Address { get; set; }

    /// <summary>Address that our mail comes from; none: no mail goes out.</summary>
    public string? MailFrom { get; set; }

    /// <summary>For who would rather talk.</summary>
    public string? Phone { get; set; }

    /// <summary>Where the organisation works: ids of areas. None means everywhere in the tree.</summary>
    public List<Guid> Areas { get; set; } = [];

    public Organisation ApplyTo(Organisation configured) =>
        configured with { Name = Name, Address = Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address : configured.Address };
}

namespace Opbouw.Initiatives;

/// <summary>Who may see an initiative.</summary>
public enum InitiativeShown
{
    /// <summary>A closed group.</summary>
    Hidden,
    NotOnSite,
    OnSite,
    OnSiteAndOpen,
}

namespace Opbouw.Residents;

/// <summary>A page with the fields of who somebody is.</summary>
public interface IAsksWho
{
    ResidentForm Form { get; }
}

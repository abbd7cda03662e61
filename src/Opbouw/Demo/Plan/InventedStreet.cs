namespace Opbouw.Demo.Plan;

/// <summary>A street that does not exist, in an area that does.</summary>
public sealed record InventedStreet(string Name, string Postcode, string Area);

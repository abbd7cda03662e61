namespace Opbouw.Shared.Ui;

/// <summary>An address to go back to is only followed inside this site.</summary>
public static class LocalAddress
{
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : otherwise;
}

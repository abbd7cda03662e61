namespace Opbouw.Shared.Ui;

/// <summary>Where the pages for what went wrong live. Nobody links to them.</summary>
internal static class ErrorAddress
{
    public const string Pattern = "/fout/{0}";

    public static string Of(int status) => $"/fout/{status}";
}

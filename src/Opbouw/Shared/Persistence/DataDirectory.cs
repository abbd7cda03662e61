namespace Opbouw.Shared.Persistence;

/// <summary>The folder that holds everything this installation must not lose: databases, keys, copies made before a migration.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IConfiguration configuration)
    {
        Root = Path.GetFullPath(configuration["Opbouw:DataDirectory"] ?? "data");
        Directory.CreateDirectory(Keys);
    }

    public string Root { get; }

    public string Keys => Path.Combine(Root, "keys");

    public string DatabaseOf(string organisationId)
    {
        var folder = Path.Combine(Root, "organisations", organisationId);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "opbouw.db");
    }
}

using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Shared.Modules;

/// <summary>Everything a module adds to the house, told in one place.</summary>
public interface IModule
{
    /// <summary>Rights this module hands out, with what they mean in plain Dutch.</summary>
    IEnumerable<Permission> Permissions => [];

    /// <summary>What this module adds to the menus.</summary>
    IEnumerable<NavEntry> NavEntries => [];

    /// <summary>What the house does by itself for this module, and when.</summary>
    IEnumerable<JobKind> Jobs => [];

    /// <summary>Records of this module that can be searched.</summary>
    IEnumerable<SearchKind> SearchKinds => [];

    /// <summary>Pages of this module that take files, and how large.</summary>
    IEnumerable<Upload> Uploads => [];

    /// <summary>What an organisation chooses itself about this module.</summary>
    IEnumerable<SettingKind> SettingKinds => [];

    /// <summary>Numbers of this module that an organisation may choose.</summary>
    IEnumerable<NumberSetting> Numbers => [];

    void AddServices(IServiceCollection services);

    /// <summary>Tables, classification and query filters. Filters read the actor from <paramref name="db"/>.</summary>
    void Map(ModelBuilder model, OpbouwDb db);
}

/// <summary>Pages below this address take files of so many bytes; every other form is small.</summary>
/// <param name="Needs">The right for it. Files of others are not taken in at all; for small files their page says no.</param>
public sealed record Upload(string Below, long MostBytes, string? Needs = null);

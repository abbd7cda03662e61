using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Modules;

/// <summary>The modules of this house; filled once at start by <c>OpbouwModules</c>, before anything asks for the model.</summary>
public static class House
{
    public static IReadOnlyList<IModule> Modules { get; private set; } = [];

    /// <summary>What can be searched. Asked at every save, so made once.</summary>
    public static IReadOnlyList<SearchKind> SearchKinds { get; private set; } = [];

    /// <summary>Pages that take files.</summary>
    public static IReadOnlyList<Upload> Uploads { get; private set; } = [];

    /// <summary>What an organisation chooses itself.</summary>
    public static IReadOnlyList<SettingKind> SettingKinds { get; private set; } = [];

    /// <summary>The numbers among it.</summary>
    public static IReadOnlyList<NumberSetting> Numbers { get; private set; } = [];

    public static void Open(IReadOnlyList<IModule> modules)
    {
        Modules = modules;
        SearchKinds = [.. modules.SelectMany(module => module.SearchKinds)];
        Uploads = [.. modules.SelectMany(module => module.Uploads)];
        SettingKinds = [.. modules.SelectMany(module => module.SettingKinds)];
        Numbers = [.. modules.SelectMany(module => module.Numbers)];
    }

    public static SettingKind? SettingOf(string code) => SettingKinds.FirstOrDefault(kind => kind.Code == code);
}

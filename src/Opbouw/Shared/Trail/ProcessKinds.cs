using System.Collections.Frozen;
using System.Reflection;
using Opbouw.Shared.Acting;

namespace Opbouw.Shared.Trail;

/// <summary>Every process of the house by its code.</summary>
public static class ProcessKinds
{
    private static readonly FrozenDictionary<string, ProcessKind> All = typeof(ProcessKinds).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>)))
        .Select(type => type.GetProperty(nameof(ICommand<Nothing>.Process), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ProcessKind)
        .OfType<ProcessKind>().DistinctBy(process => process.Code).ToFrozenDictionary(process => process.Code);

    /// <summary>As a worker says it; the code itself when the process is no longer there.</summary>
    public static string DutchOf(string code) => All.TryGetValue(code, out var process) ? process.Dutch : code;
}

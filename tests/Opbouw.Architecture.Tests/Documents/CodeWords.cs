using System.Reflection;
using Opbouw.Architecture.Tests.Model;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Trail;

namespace Opbouw.Architecture.Tests.Documents;

/// <summary>Words of the code that people must agree on.</summary>
internal static class CodeWords
{
    public static IEnumerable<Type> Events(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DomainEvent).IsAssignableFrom(type));

    public static IEnumerable<string> Modules() =>
        typeof(Program).Assembly.GetTypes().Where(type => type.IsClass && typeof(IModule).IsAssignableFrom(type)).Select(type => type.Name.Replace("Module", "", StringComparison.Ordinal));

    /// <summary>Folders of the program that hold code: a module that has no tables yet is a word too.</summary>
    public static IEnumerable<string> Folders() =>
        typeof(Program).Assembly.GetTypes().Select(type => type.Namespace?.Split('.') is ["Opbouw", var folder, ..] ? folder : "").Distinct();

    public static IEnumerable<string> Entities() =>
        HouseModel.Entities.Where(entity => !entity.IsOwned() && !entity.HasSharedClrType && entity.ClrType.Namespace!.StartsWith("Opbouw.", StringComparison.Ordinal)).Select(entity => entity.ClrType.Name);

    public static IEnumerable<string> All() => Modules().Concat(Entities()).Concat(Events(typeof(Program).Assembly).Select(type => type.Name)).Distinct();
}

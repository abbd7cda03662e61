using System.Globalization;
using System.Reflection;
using System.Text;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;

namespace Opbouw.Architecture.Tests.Documents;

public sealed class ProcessesTests
{
    [Fact]
    public void Document_tells_every_process_and_what_it_emits() => Generated.ShouldBeUpToDate("docs/processes.md", Document(Processes(typeof(Program).Assembly)));

    [Fact]
    public void No_two_processes_have_the_same_code() =>
        Assert.Empty(Processes(typeof(Program).Assembly).GroupBy(p => p.Kind.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void A_planted_process_is_found() =>
        Assert.Contains("| `planted.plant` | Planten | `Plant` | `Planted` |", Document(Processes(typeof(Plant).Assembly)), StringComparison.Ordinal);

    private static List<(Type Command, ProcessKind Kind)> Processes(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           where type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>))
           let kind = type.GetProperty("Process", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ProcessKind
           where kind is not null
           orderby kind.Code
           select (type, kind),
    ];

    private static string Document(IEnumerable<(Type Command, ProcessKind Kind)> processes)
    {
        var text = new StringBuilder("""
            # What can happen

            Made from the code (`./do docs`). Every change is one of these processes; it is in the trail with who, when and why, and records these events and no others.

            | process | as a worker says it | command | events |
            |---|---|---|---|

            """);
        foreach (var (command, kind) in processes)
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Dutch} | `{command.Name}` | {string.Join(", ", kind.Emits.Select(type => $"`{type.Name}`"))} |\n");
        return text.ToString();
    }

    private sealed record Plant(Guid CommandId) : ICommand<Nothing>
    {
        public static ProcessKind Process { get; } = new("planted.plant", "Planten", typeof(Planted));
    }

    private sealed record Planted : DomainEvent
    {
        public override Guid Subject => Guid.Empty;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Settings;

/// <summary>One thing that was chosen, as people read it.</summary>
public sealed record SettingLine(string Label, string Value);

/// <summary>
/// A part of what an organisation chooses itself. Each module names its own in <c>SettingKinds</c>: a record with a usual value, the lines in which
/// people read it, and what is not allowed. History, dates and putting back are the same for all (docs/adr: keep what an organisation chooses as versions).
/// </summary>
public abstract class SettingKind(string code, string dutch, string sentence)
{
    protected static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>As in the address: <c>/instellingen/termijnen</c>.</summary>
    public string Code => code;

    public string Dutch => dutch;

    /// <summary>What it is for, in one sentence.</summary>
    public string Sentence => sentence;

    /// <summary>Who may change it. Everybody who may read settings reads it.</summary>
    public Permission Change { get; init; } = SettingRights.Change;

    /// <summary>The page where it is changed.</summary>
    public string Form { get; init; } = $"/instellingen/{code}/veranderen";

    /// <summary>Cannot be planned: it holds from the moment that it is kept.</summary>
    public bool HoldsAtOnce { get; init; }

    public string Address => $"/instellingen/{Code}";

    /// <summary>Until an organisation chooses, and what it can go back to.</summary>
    public abstract string UsualText { get; }

    public abstract IReadOnlyList<SettingLine> LinesOf(string text);

    /// <summary>What is not allowed about this value, also when it was once.</summary>
    public abstract Refusal? Refuse(string text);

    /// <summary>What stood elsewhere before there was a first version; null when nothing did.</summary>
    public virtual Task<string?> BeforeTheFirstAsync(OpbouwDb db, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>What must stay in it whatever is chosen, because records point to it.</summary>
    public virtual string Complete(string before, string after) => after;

    /// <summary>What else must follow the change, in the same transaction.</summary>
    public virtual Task FollowAsync(OpbouwDb db, string before, string after, CancellationToken ct) => Task.CompletedTask;
}

/// <typeparam name="T">A record that is kept as JSON: new properties get a usual value, so that old versions stay readable.</typeparam>
public class SettingKind<T>(string code, string dutch, string sentence, T usual, Func<T, IEnumerable<SettingLine>> lines) : SettingKind(code, dutch, sentence)
    where T : class
{
    public T Usual => usual;

    /// <summary>The rule that can say no.</summary>
    public Func<T, Refusal?> Rule { get; init; } = _ => null;

    public override string UsualText => Write(usual);

    public override IReadOnlyList<SettingLine> LinesOf(string text) => [.. lines(Read(text))];

    public override Refusal? Refuse(string text) => Rule(Read(text));

    public T Read(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    public string Write(T value) => JsonSerializer.Serialize(value, Json);
}

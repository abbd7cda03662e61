using System.Text.Json;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>Makes a forgotten raw value in a page model or API answer fail loudly instead of leaving the house.</summary>
internal sealed class NeverSerialised : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert.Name} holds raw counts and cannot be serialised: release it first.");
}

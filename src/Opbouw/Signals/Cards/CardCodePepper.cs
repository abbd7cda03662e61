using System.Collections.Concurrent;
using System.Security.Cryptography;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals.Cards;

/// <summary>
/// Keeps each organisation's pepper as a small file beside the other keys, outside its database: who takes only the database
/// can not try codes against it.
/// </summary>
internal sealed class CardCodePepper(DataDirectory data, WorkContext work, CardCodePeppers known) : ICardCodePepper
{
    public ReadOnlySpan<byte> Key => known.Of(work.Organisation, data);
}

/// <summary>The peppers read so far.</summary>
internal sealed class CardCodePeppers
{
    private const int KeyLength = 32;

    private readonly ConcurrentDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    public byte[] Of(Organisation organisation, DataDirectory data) =>
        keys.GetOrAdd(organisation.Id, id => ReadOrMake(Path.Combine(data.Keys, $"kaarten-{id}.key")));

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            var draft = path + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(draft, RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                // Two processes may start at once: the first file stands, whole.
                File.Move(draft, path);
            }
            catch (IOException)
            {
                File.Delete(draft);
            }
        }
        var key = File.ReadAllBytes(path);
        return key.Length == KeyLength ? key : throw new InvalidOperationException($"{path} is damaged: put the copy from your backup back. Without it no card of residents opens.");
    }
}

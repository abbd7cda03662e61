using System.Buffers.Binary;
using System.Text;

namespace Opbouw.Journeys.Crash;

/// <summary>
/// What a disk may hold after a power cut: everything that was synced, and of the rest each write whole, not, or torn in sectors, by lot. Creating, removing
/// and truncating are kept in their order, as journalling file systems do: all before the last sync of any file, and some of what came after.
/// </summary>
internal sealed class PowerCut
{
    private const int Sector = 512;

    private readonly Dictionary<string, byte[]> before;
    private readonly List<Step> steps = [];
    private readonly List<long> ends = [];

    /// <param name="before">The files that were there, whole, before the program started.</param>
    public PowerCut(Dictionary<string, byte[]> before, string log)
    {
        this.before = before;
        Read(File.ReadAllBytes(log));
    }

    private enum Kind : byte { Write = 1, Truncate, Sync, Remove, Rename }

    public int Moments => ends.Count;

    /// <summary>So many steps stood in the log when it was so long.</summary>
    public int MomentOf(long length) => ends.BinarySearch(length) is >= 0 and var at ? at + 1 : ~ends.BinarySearch(length);

    /// <summary>The files after a cut just after so many steps.</summary>
    public Dictionary<string, byte[]> After(int moment, Random lot)
    {
        var past = steps.Take(moment).ToList();
        var synced = past.Index().Where(step => step.Item.Kind == Kind.Sync).GroupBy(step => step.Item.File).ToDictionary(of => of.Key, of => of.Last().Index);
        var lastSync = synced.Count == 0 ? -1 : synced.Values.Max();
        var journal = lastSync + 1 + (past.Count > lastSync + 1 ? lot.Next(past.Count - lastSync) : 0);
        var (names, contents) = (new Dictionary<string, int>(), new Dictionary<int, Growing>());
        foreach (var (name, bytes) in before) contents[names[name] = -1 - names.Count] = new Growing(bytes);
        foreach (var (place, step) in past.Index())
        {
            if (!contents.TryGetValue(step.File, out var content)) contents[step.File] = content = new Growing([]);
            if (step.Kind == Kind.Write)
            {
                // The name of a new file is in the journal, as the rest of what concerns names.
                if (place < journal) names.TryAdd(step.Name, step.File);
                Put(content, step, place < synced.GetValueOrDefault(step.File, -1), lot);
            }
            else if (place < journal) Journal(step, names, content);
        }
        return names.ToDictionary(name => name.Key, name => contents.TryGetValue(name.Value, out var content) ? content.ToArray() : []);
    }

    private static void Put(Growing content, Step step, bool isKept, Random lot)
    {
        if (isKept || lot.Next(2) == 0) content.Write(step.Place, step.Data.Span);
        else if (lot.Next(2) == 0)
        {
            for (var at = 0; at < step.Data.Length; at += Sector)
                if (lot.Next(2) == 0) content.Write(step.Place + at, step.Data.Span[at..Math.Min(at + Sector, step.Data.Length)]);
        }
    }

    private static void Journal(Step step, Dictionary<string, int> names, Growing content)
    {
        if (step.Kind == Kind.Truncate) content.Cut(step.Place);
        else if (step.Kind == Kind.Remove) names.Remove(step.Name);
        else if (step.Kind == Kind.Rename && names.Remove(step.Name, out var file)) names[Encoding.UTF8.GetString(step.Data.Span)] = file;
    }

    /// <summary>A name that is used again after it was removed is another file.</summary>
    private void Read(byte[] log)
    {
        var files = before.Keys.Index().ToDictionary(name => name.Item, name => -1 - name.Index);
        for (var at = 0; at + 32 <= log.Length;)
        {
            var (kind, pathLength, place, length) = (Number(0), (int)Number(8), Number(16), (int)Number(24));
            long Number(int offset) => BinaryPrimitives.ReadInt64LittleEndian(log.AsSpan(at + offset));
            if (at + 32 + pathLength + length > log.Length) break;
            var name = Path.GetFileName(Encoding.UTF8.GetString(log, at + 32, pathLength));
            var data = log.AsMemory(at + 32 + pathLength, length);
            at += 32 + pathLength + length;
            if (!files.TryGetValue(name, out var file)) files[name] = file = steps.Count + 1;
            if ((Kind)kind == Kind.Remove) files.Remove(name);
            if ((Kind)kind == Kind.Rename)
            {
                data = Encoding.UTF8.GetBytes(Path.GetFileName(Encoding.UTF8.GetString(data.Span)));
                files.Remove(name);
                files[Encoding.UTF8.GetString(data.Span)] = file;
            }
            steps.Add(new Step((Kind)kind, name, file, place, data));
            ends.Add(at);
        }
    }

    private sealed record Step(Kind Kind, string Name, int File, long Place, ReadOnlyMemory<byte> Data);

    private sealed class Growing(byte[] start)
    {
        private byte[] bytes = [.. start];
        private int length = start.Length;

        public void Write(long place, ReadOnlySpan<byte> data)
        {
            Reach((int)place + data.Length);
            data.CopyTo(bytes.AsSpan((int)place));
        }

        public void Cut(long to)
        {
            Reach((int)to);
            bytes.AsSpan((int)to, length - (int)to).Clear();
            length = (int)to;
        }

        public byte[] ToArray() => bytes[..length];

        private void Reach(int end)
        {
            if (end > bytes.Length) Array.Resize(ref bytes, Math.Max(end, bytes.Length * 2));
            length = Math.Max(length, end);
        }
    }
}

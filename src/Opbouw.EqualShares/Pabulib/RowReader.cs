using System.Buffers;

namespace Opbouw.EqualShares.Pabulib;

/// <summary>
/// Reads rows of fields separated by semicolons from text of any length, holding one row at a time. A field between
/// quotation marks may hold semicolons, line ends and doubled quotation marks. Empty lines are passed over.
/// </summary>
internal sealed class RowReader(TextReader text) : IDisposable
{
    private const int LongestRow = 16 * 1024 * 1024;
    private static readonly SearchValues<char> RowMarks = SearchValues.Create("\"\r\n");
    private readonly List<Field> _fields = [];
    private char[] _buffer = ArrayPool<char>.Shared.Rent(64 * 1024);
    private int _start;
    private int _filled;
    private int _nextLine = 1;
    private bool _quotes;

    /// <summary>Line on which the row starts, from 1.</summary>
    public int Line { get; private set; }

    public int Count => _fields.Count;

    /// <summary>The text of a field, without quotation marks and without spaces around it.</summary>
    public ReadOnlySpan<char> this[int field] => _buffer.AsSpan(_fields[field].Start, _fields[field].Length).Trim();

    /// <summary>Character at which a field starts, counted from the start of the row, from 1.</summary>
    public int ColumnOf(int field) => field < _fields.Count ? _fields[field].Column : 1;

    /// <summary>Reads the next row that is not empty; false at the end.</summary>
    /// <exception cref="ElectionException">An unclosed quotation mark or a row above 16 million characters.</exception>
    public bool Read()
    {
        while (_start < _filled || Fill(ref _start))
        {
            Line = _nextLine;
            var end = FindEnd();
            Split(end);
            _start = end;
            SkipLineEnd();
            if (_fields.Count > 1 || this[0].Length > 0) return true;
        }

        _fields.Clear();
        return false;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>The place of the line end that closes the row; everything up to there is in the buffer.</summary>
    private int FindEnd()
    {
        var (at, inQuotes) = (_start, false);
        _quotes = false;
        while (true)
        {
            var rest = _buffer.AsSpan(at, _filled - at);
            var found = inQuotes ? rest.IndexOf('"') : rest.IndexOfAny(RowMarks);
            if (found < 0)
            {
                at = _filled;
                if (Fill(ref at)) continue;
                return inQuotes ? throw Wrong(ElectionError.UnclosedQuote, "a closing quotation mark") : _filled;
            }

            at += found;
            if (_buffer[at] != '"') return at;
            var opens = !inQuotes && (at == _start || _buffer[at - 1] == ';');
            at++;
            if (opens) _quotes = inQuotes = true;
            else if (inQuotes && Peek(ref at) == '"') at++;
            else inQuotes = false;
        }
    }

    private int Peek(ref int at) => at < _filled || Fill(ref at) ? _buffer[at] : -1;

    /// <summary>Reads more text behind what is there, moving the row to the front; false at the end of the text.</summary>
    private bool Fill(ref int at)
    {
        var length = _filled - _start;
        if (length == _buffer.Length) Grow();
        else _buffer.AsSpan(_start, length).CopyTo(_buffer);
        at -= _start;
        (_start, _filled) = (0, length);
        var read = text.Read(_buffer, length, _buffer.Length - length);
        _filled += read;
        return read > 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= LongestRow) throw Wrong(ElectionError.RowTooLong, "a row of at most 16 million characters");
        var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void SkipLineEnd()
    {
        if (_start == _filled) return;
        _nextLine++;
        if (_buffer[_start++] == '\r' && Peek(ref _start) == '\n') _start++;
    }

    private void Split(int end)
    {
        _fields.Clear();
        var from = _start;
        while (true)
        {
            var column = from - _start + 1;
            if (_quotes && from < end && _buffer[from] == '"')
            {
                var to = Unquote(from, end);
                _fields.Add(new Field(from, to.Length, column));
                from = to.Next;
            }
            else
            {
                var found = _buffer.AsSpan(from, end - from).IndexOf(';');
                var length = found < 0 ? end - from : found;
                _fields.Add(new Field(from, length, column));
                from += length;
            }

            if (from >= end) return;
            from++;
        }
    }

    /// <summary>Moves the text of a quoted field to its start; Next is the semicolon or the end of the row.</summary>
    private (int Length, int Next) Unquote(int from, int end)
    {
        var (to, inQuotes, at) = (from, true, from + 1);
        for (; at < end; at++)
        {
            var letter = _buffer[at];
            if (letter == '"' && inQuotes && at + 1 < end && _buffer[at + 1] == '"') at++;
            else if (letter == '"' && inQuotes)
            {
                inQuotes = false;
                continue;
            }
            else if (letter == ';' && !inQuotes) break;
            if (letter == '\n') _nextLine++;
            _buffer[to++] = letter;
        }

        return (to - from, at);
    }

    private ElectionException Wrong(ElectionError error, string expected) =>
        new(error, new string(_buffer.AsSpan(_start, Math.Min(30, _filled - _start))), expected, Line, 1);

    private readonly record struct Field(int Start, int Length, int Column);
}

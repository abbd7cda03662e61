namespace Opbouw.Commands;

/// <summary>A bar on one line of a terminal; silent when the output goes to a file.</summary>
public sealed class ProgressBar(TextWriter output, string what, long total, bool isTerminal) : IProgress<long>
{
    private const int Width = 30;
    private int shown = -1;

    public void Report(long value)
    {
        var percent = total <= 0 ? 100 : (int)Math.Clamp(100 * value / total, 0, 100);
        if (!isTerminal || percent == shown)
            return;
        shown = percent;
        var full = Width * percent / 100;
        output.Write($"\r{what} [{new string('#', full)}{new string('.', Width - full)}] {percent,3}%");
        if (percent == 100)
            output.WriteLine();
    }
}

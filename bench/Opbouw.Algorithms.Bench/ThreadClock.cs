using System.Runtime.InteropServices;

namespace Opbouw.Algorithms.Bench;

/// <summary>CPU time of this thread, as the limit programs measure theirs; Linux only.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds => Read(ThreadCpuTime, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : throw new PlatformNotSupportedException("No CPU clock per thread here.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

// One violation of every rule about who may know whom. Nobody runs this; the guards must find it.
namespace Opbouw.Architecture.Tests.Planted.Shared
{
    internal sealed class Floor
    {
        public Signals.Signal? KnowsAModule { get; set; }
    }
}

namespace Opbouw.Architecture.Tests.Planted.Signals
{
    public sealed record Signal(string Words);

    internal sealed record Hidden(string Words);
}

namespace Opbouw.Architecture.Tests.Planted.Signals.RaiseSignal
{
    public sealed class RaiseSignalPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
    {
        public Signal? OwnModule { get; set; }
    }
}

namespace Opbouw.Architecture.Tests.Planted.Signals.SignalList
{
    public sealed class SignalListPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
    {
        public static object KnowsAnotherSlice() => new RaiseSignal.RaiseSignalPage();
    }
}

namespace Opbouw.Architecture.Tests.Planted.Agenda
{
    internal sealed class Question
    {
        public Signals.Signal? RootTypeOfAnotherModule { get; set; }

        public static bool KnowsAHiddenType(object it) => it is Signals.Hidden;

        public static Type KnowsASlice() => typeof(Signals.RaiseSignal.RaiseSignalPage);
    }
}

namespace Opbouw.Architecture.Tests.Planted.PublicSite
{
    public sealed class HomePage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
    {
        public Signals.Signal? KnowsSomethingPrivate { get; set; }
    }
}

using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>What a question stands on, in one sentence for a partner. Numbers of signals and people in steps only.</summary>
internal static class EvidenceSentence
{
    public static string Of(EvidenceInSteps evidence) => evidence.Weeks == 0
        ? "Wij trokken terug wat wij hoorden"
        : $"{evidence.Signals.Of("signalen").Capital()} in {(evidence.Weeks == 1 ? "1 week" : $"{evidence.Weeks} weken")}";
}

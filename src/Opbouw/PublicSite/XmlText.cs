using System.Xml.Linq;

namespace Opbouw.PublicSite;

/// <summary>XML as a file for programs.</summary>
internal static class XmlText
{
    public static string Of(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n";
}

namespace Opbouw.PublicSite;

/// <summary>The beginning of a text for a list: whole sentences as long as they fit, otherwise whole words with dots. Nothing is reworded.</summary>
public static class FirstWords
{
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var sentence = line.LastIndexOfAny(['.', '!', '?'], most - 1);
        while (sentence > 0 && line[sentence + 1] != ' ')
            sentence = line.LastIndexOfAny(['.', '!', '?'], sentence - 1);
        if (sentence > most / 3)
            return line[..(sentence + 1)];
        var word = line.LastIndexOf(' ', most - 1);
        return line[..(word > 0 ? word : most)].TrimEnd(',', ';', ':') + " …";
    }
}

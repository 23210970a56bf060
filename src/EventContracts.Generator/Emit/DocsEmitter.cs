using System.Text;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>XML documentation from the schema's title, description and examples.</summary>
internal static class DocsEmitter
{
    private const int MaxLength = 240;

    public static void Write(CodeWriter code, DocSpec doc)
    {
        if (doc.Summary is not null)
            code.Line($"/// <summary>{Text(doc.Summary)}</summary>");
        if (doc.Wire.Length > 0)
            code.Line($"/// <remarks>On the wire: <c>{Text(doc.Wire)}</c></remarks>");
        if (doc.Example is not null)
            code.Line($"/// <example><c>{Text(doc.Example)}</c></example>");
        if (doc.IsDeprecated)
            code.Line("[Sy::Obsolete(\"The schema marks it as deprecated.\")]");
    }

    /// <summary>One line of XML text: markup escaped, white space folded, long text cut at a word.</summary>
    private static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                space = result.Length > 0;
                continue;
            }
            if (result.Length >= MaxLength && space)
                return result.Append(" …").ToString();
            if (space)
                result.Append(' ');
            space = false;
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                default:
                    // XML 1.0 has no lone surrogates and no U+FFFE/U+FFFF (CS1570); plain replacement keeps the docs readable.
                    result.Append(char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
                    break;
            }
        }
        return result.ToString();
    }
}

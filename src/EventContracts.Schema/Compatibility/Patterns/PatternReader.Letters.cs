using System.Globalization;

namespace EventContracts.Schema.Compatibility.Patterns;

// Letters, escapes and classes.
internal sealed partial class PatternReader
{
    private CharSet Class()
    {
        bool isNegated = Take('^');
        CharSet set = CharSet.None;
        while (!failed && !Take(']'))
        {
            CharSet first = ClassLetter();
            if (failed || at + 1 >= text.Length || text[at] != '-' || text[at + 1] == ']')
            {
                set = set.Or(first);
                continue;
            }
            at++;
            CharSet last = ClassLetter();
            failed |= first.IsEmpty || last.IsEmpty || first.Sample() > last.Sample() || !IsOne(first) || !IsOne(last);
            set = failed ? set : set.Or(CharSet.Of(first.Sample(), last.Sample()));
        }
        return isNegated ? set.Not() : set;
    }

    private CharSet ClassLetter()
    {
        if (at >= text.Length)
        {
            failed = true;
            return CharSet.None;
        }
        char letter = text[at++];
        return letter == '\\' ? Escape(inClass: true) : Letter(letter);
    }

    // A character outside the basic plane is written as two code units and is one letter.
    private CharSet Letter(char letter)
    {
        if (char.IsHighSurrogate(letter) && at < text.Length && char.IsLowSurrogate(text[at]))
            return One(char.ConvertToUtf32(letter, text[at++]));
        return One(letter);
    }

    private CharSet Escape(bool inClass)
    {
        if (at >= text.Length)
        {
            failed = true;
            return CharSet.None;
        }
        char letter = text[at++];
        if (PatternLetters.Class(letter) is { } known)
            return known;
        switch (letter)
        {
            case 'b' when inClass: return One('\b');
            case 'x': return One(Hex(2));
            case 'u' when Take('{'): return One(Braced());
            case 'u': return One(Hex(4));
            case 'c' when at < text.Length: return One(text[at++] % 32);
            case '0' when at >= text.Length || !char.IsDigit(text[at]): return One('\0');
        }
        // Letters and digits that are no escape are back references, boundaries, categories, or mistakes.
        failed |= letter < 128 && char.IsLetterOrDigit(letter);
        return One(letter);
    }

    private int Braced()
    {
        int close = text.IndexOf('}', at);
        int length = close - at;
        int letter = length is > 0 and < 7 ? Hex(length) : -1;
        failed |= !Take('}');
        return letter;
    }

    private int Hex(int length)
    {
        int letter = -1;
        if (at + length > text.Length
            || !int.TryParse(text.Substring(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out letter))
            failed = true;
        else
            at += length;
        return letter;
    }

    private CharSet One(int letter)
    {
        CharSet set = letter < 0 ? CharSet.None : CharSet.Of(letter, letter);
        // Half a surrogate pair: pairs written as two escapes are rare enough not to be read.
        failed |= set.IsEmpty;
        return set;
    }

    private static bool IsOne(CharSet set) => set.Equals(CharSet.Of(set.Sample(), set.Sample()));
}

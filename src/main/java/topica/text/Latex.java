package topica.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import topica.math.EightBytes;
import topica.run.LinearNormalizer;

/// Takes LaTeX markup out of running text and keeps what a reader would say aloud.
///
/// `\emph{deep}` becomes `deep`, `Erd\H{o}s` becomes `Erdős`, `$\alpha_i$` becomes `alpha i`, `\cite{x}`
/// vanishes. Cost is linear; unbalanced braces and dollars are dropped. Works on UTF-8 bytes, because it stands
/// in the way of bulk work.
final class Latex {

    /// The accent commands, and at the same places the combining characters they stand for.
    private static final String ACCENTS = "'`^\"~=.uvHckrdb";

    private static final String COMBINING =
            "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0328\u030A\u0323\u0331";

    /// What `imath` has behind its letter.
    private static final String DOTLESS_REST = "math";

    private static final int LONGEST_OPTION = 200;

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "i"),
            Map.entry("j", "j"));

    /// Commands that change how their argument looks and say nothing.
    private static final Set<String> LOOKS = Set.of(
            "emph",
            "em",
            "bf",
            "it",
            "rm",
            "sf",
            "sl",
            "tt",
            "sc",
            "textbf",
            "textit",
            "textrm",
            "textsf",
            "textsl",
            "texttt",
            "textsc",
            "textup",
            "textmd",
            "text",
            "mbox",
            "hbox",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "mathcal",
            "mathbb",
            "mathfrak",
            "mathscr",
            "boldsymbol",
            "bm",
            "ensuremath",
            "operatorname",
            "underline",
            "overline",
            "textsuperscript",
            "textsubscript",
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "quad",
            "qquad",
            "xspace",
            "protect",
            "noindent",
            "newline",
            "linebreak",
            "small",
            "large",
            "footnotesize",
            "url",
            "item");

    /// Commands whose first argument is an address, an aside or a layout, and not said aloud.
    private static final Set<String> UNSAID = Set.of(
            "cite",
            "citep",
            "citet",
            "citealp",
            "ref",
            "eqref",
            "cref",
            "label",
            "footnote",
            "footnotemark",
            "href",
            "begin",
            "end");

    private static final int WIDEST_GROWTH = 2;

    private final byte[] text;
    private final int to;
    private final byte[] plain;
    private final boolean bare;
    private final boolean markup;
    private int at;
    private int end;
    private boolean math;

    /// False once a brace was found that is never closed: nobody counts them again, which keeps the cost
    /// linear.
    private boolean balanced = true;

    /// False once a command was followed by what may be something else in plain text.
    private boolean certain = true;

    private Latex(byte[] text, int from, int to, byte[] plain, int start, boolean bare, boolean markup) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.plain = plain;
        this.end = start;
        this.bare = bare;
        this.markup = markup;
    }

    static String strip(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[room(utf8.length)];
        int end = new Latex(utf8, 0, utf8.length, plain, 0, false, true).strip();
        String stripped = new String(plain, 0, end, StandardCharsets.UTF_8);
        return PlainText.isAscii(stripped) ? stripped : LinearNormalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    /// How many bytes what becomes of so many may need.
    static int room(int length) {
        return WIDEST_GROWTH * length + 2 * Long.BYTES;
    }

    /// Puts what the bulk analysis makes of the text at `from … to-1` into `plain`, from `start` on: markup is
    /// gone, letters beyond ASCII are bare.
    ///
    /// @param markup whether there is any markup
    /// @return where it ends, or -1 where only the long way round finds out
    static int bare(byte[] text, int from, int to, boolean markup, byte[] plain, int start) {
        Latex latex = new Latex(text, from, to, plain, start, true, markup);
        int end = latex.strip();
        return latex.certain ? end : -1;
    }

    private int strip() {
        while (at < to && certain) {
            if (at + Long.BYTES <= to) {
                long eight = EightBytes.at(text, at);
                int ordinary = EightBytes.before(maybeSpecial(eight));
                EightBytes.put(plain, end, eight);
                at += ordinary;
                end += ordinary;
                if (ordinary == Long.BYTES) {
                    continue;
                }
            }
            special(text[at++]);
        }
        return end;
    }

    /// Marks each of the bytes beyond ASCII and of those that mean something in LaTeX, and a few others.
    private static long maybeSpecial(long eight) {
        return EightBytes.atLeast(EightBytes.lowerLetters(eight), '{') | EightBytes.equal(eight, '$');
    }

    /// Whether `c` means something in LaTeX.
    static boolean isSpecial(int c) {
        return c == '\\' || c == '$' || c == '{' || c == '}' || c == '~' || c == '^' || c == '_';
    }

    private void special(byte b) {
        if (b < 0 && bare) {
            letter();
        } else if (!markup) {
            append(b);
        } else {
            marked(b);
        }
    }

    private void marked(byte b) {
        switch (b) {
            case '\\' -> command();
            case '$' -> {
                math = !math;
                append(' ');
            }
            case '{', '}' -> {
                // only groups what is inside
            }
            case '~' -> append(' ');
            case '^', '_' -> append(math ? ' ' : b);
            default -> append(b);
        }
    }

    /// Takes the letter beyond ASCII whose first byte was just passed.
    private void letter() {
        byte[] letter = BareLetters.at(text, at - 1, to);
        certain &= letter != BareLetters.UNKNOWN;
        append(letter);
        at += BareLetters.length(text[at - 1]) - 1;
    }

    private void command() {
        byte b = peek(at);
        if (isLetter(b)) {
            named();
        } else if (at < to) {
            at++;
            symbol(b);
        }
    }

    private void named() {
        int from = at;
        while (isLetter(peek(at))) {
            at++;
        }
        String name = new String(text, from, at - from, StandardCharsets.US_ASCII);
        if (name.length() == 1 && ACCENTS.contains(name) && argumentFollows()) {
            skipBlanks();
            accent(name.charAt(0));
        } else if (LETTERS.containsKey(name) && !math) {
            String letter = LETTERS.get(name);
            append((bare ? PlainText.lettersAndAscii(letter) : letter).getBytes(StandardCharsets.UTF_8));
            skipBlanks();
        } else if (UNSAID.contains(name)) {
            skipArgument();
        } else if (!LOOKS.contains(name)) {
            append(' ');
            copy(from, at);
            append(' ');
        } else if (at < to && peek(at) != '{') {
            append(' ');
        }
    }

    private void symbol(byte b) {
        if (ACCENTS.indexOf(b) >= 0 && !math && letterFollows()) {
            accent((char) b);
            return;
        }
        switch (b) {
            case '%', '&', '#', '$', '{', '}', '_' -> append(b);
            case '-', '/' -> {
                // says where a word may be parted or moved, and is not seen
            }
            case '(', '[' -> formula(true);
            case ')', ']' -> formula(false);
            default -> {
                append(' ');
                skipRestOfCharacter(b);
            }
        }
    }

    private void skipRestOfCharacter(byte first) {
        while (first < 0 && at < to && (text[at] & 0xC0) == 0x80) {
            at++;
        }
    }

    private void formula(boolean begins) {
        math = begins;
        append(' ');
    }

    private void accent(char mark) {
        boolean braced = peek(at) == '{';
        if (braced) {
            at++;
        }
        boolean dotless = peek(at) == '\\';
        if (dotless) {
            at++;
        }
        append(text[at++]);
        if (!bare) {
            append(COMBINING.substring(ACCENTS.indexOf(mark)).substring(0, 1).getBytes(StandardCharsets.UTF_8));
        }
        if (dotless && restOfDotlessAt(at)) {
            at += DOTLESS_REST.length();
        }
        if (braced && peek(at) == '}') {
            at++;
        }
    }

    private boolean letterFollows() {
        return isLetter(peek(at)) || bracedLetterFollows() || dotlessFollows(at);
    }

    private boolean bracedLetterFollows() {
        return peek(at) == '{' && (isLetter(peek(at + 1)) || dotlessFollows(at + 1));
    }

    /// Whether a letter follows an accent command that is itself a letter: `\v{s}`, `\v s`.
    private boolean argumentFollows() {
        int next = at;
        while (peek(next) == ' ') {
            next++;
        }
        return bracedLetterFollows() || (!math && next > at && isLetter(peek(next)));
    }

    /// `\i` and `\j`, also called `\imath` and `\jmath`: the letters that lose their dot under an accent.
    private boolean dotlessFollows(int from) {
        if (peek(from) != '\\' || (peek(from + 1) != 'i' && peek(from + 1) != 'j')) {
            return false;
        }
        int after = from + 2;
        return !isLetter(peek(after)) || restOfDotlessAt(after);
    }

    private boolean restOfDotlessAt(int from) {
        return peek(from) == 'm' && peek(from + 1) == 'a' && peek(from + 2) == 't' && peek(from + 3) == 'h';
    }

    private void skipBlanks() {
        while (peek(at) == ' ') {
            at++;
        }
    }

    /// Passes over `*`, an option in brackets and one argument in braces, or up to the first closing brace
    /// where braces do not balance.
    private void skipArgument() {
        if (peek(at) == '*') {
            at++;
        }
        if (peek(at) == '[') {
            int close = find(']', at, Math.min(at + LONGEST_OPTION, to));
            at = close < 0 ? at : close + 1;
        }
        if (peek(at) == '{') {
            int close = closingBrace(at);
            at = close < 0 ? to : close + 1;
        }
    }

    /// Where the brace that opens at `from` is closed; else the first closing brace behind it; else -1.
    private int closingBrace(int from) {
        int depth = 0;
        for (int i = from; balanced && i < to; i++) {
            byte b = text[i];
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        balanced = false;
        return find('}', from, to);
    }

    private int find(char wanted, int from, int before) {
        for (int i = from; i < before; i++) {
            if (peek(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// The byte at `i`, 0 behind the end. What a command looks at decides what it does, and only in plain text
    /// is it certain what a letter beyond ASCII is.
    private byte peek(int i) {
        if (i >= to) {
            return 0;
        }
        certain &= !bare || text[i] >= 0;
        return text[i];
    }

    private void append(int b) {
        plain[end++] = (byte) b;
    }

    private void append(byte[] bytes) {
        for (byte b : bytes) {
            plain[end++] = b;
        }
    }

    private void copy(int from, int before) {
        for (int i = from; i < before; i++) {
            plain[end++] = text[i];
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

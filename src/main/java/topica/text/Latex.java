package topica.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/// Takes LaTeX markup out of running text and keeps what a reader would say aloud.
///
/// `\emph{deep}` becomes `deep`, `Erd\H{o}s` becomes `Erdős`, `$\alpha_i$` becomes `alpha i`, `\cite{x}`
/// vanishes. Cost is linear; unbalanced braces and dollars are dropped.
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

    private final String text;
    private final StringBuilder plain;
    private int at;
    private boolean math;

    /// False once a brace was found that is never closed: nobody counts them again, which keeps the cost
    /// linear.
    private boolean balanced = true;

    private Latex(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
    }

    static String strip(String text) {
        return new Latex(text).strip();
    }

    private String strip() {
        while (at < text.length()) {
            int run = at;
            while (at < text.length() && !isSpecial(text.charAt(at))) {
                at++;
            }
            plain.append(text, run, at);
            if (at < text.length()) {
                special(text.charAt(at++));
            }
        }
        String stripped = plain.toString();
        return PlainText.isAscii(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static boolean isSpecial(char c) {
        return c == '\\' || c == '$' || c == '{' || c == '}' || c == '~' || c == '^' || c == '_';
    }

    private void special(char c) {
        switch (c) {
            case '\\' -> command();
            case '$' -> {
                math = !math;
                plain.append(' ');
            }
            case '{', '}' -> {
                // only groups what is inside
            }
            case '~' -> plain.append(' ');
            default -> plain.append(math ? ' ' : c);
        }
    }

    private void command() {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at);
        if (isLetter(c)) {
            named();
        } else {
            at++;
            symbol(c);
        }
    }

    private void named() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        if (name.length() == 1 && ACCENTS.contains(name) && argumentFollows()) {
            skipBlanks();
            accent(name.charAt(0));
        } else if (LETTERS.containsKey(name) && !math) {
            plain.append(LETTERS.get(name));
            skipBlanks();
        } else if (UNSAID.contains(name)) {
            skipArgument();
        } else if (!LOOKS.contains(name)) {
            plain.append(' ').append(name).append(' ');
        } else if (at < text.length() && text.charAt(at) != '{') {
            plain.append(' ');
        }
    }

    private void symbol(char c) {
        if (ACCENTS.indexOf(c) >= 0 && !math && letterFollows()) {
            accent(c);
            return;
        }
        switch (c) {
            case '%', '&', '#', '$', '{', '}', '_' -> plain.append(c);
            case '-', '/' -> {
                // says where a word may be parted or moved, and is not seen
            }
            case '(', '[' -> formula(true);
            case ')', ']' -> formula(false);
            default -> plain.append(' ');
        }
    }

    private void formula(boolean begins) {
        math = begins;
        plain.append(' ');
    }

    private void accent(char mark) {
        boolean braced = text.charAt(at) == '{';
        if (braced) {
            at++;
        }
        boolean dotless = text.charAt(at) == '\\';
        if (dotless) {
            at++;
        }
        plain.append(text.charAt(at++)).append(COMBINING.charAt(ACCENTS.indexOf(mark)));
        if (dotless && text.startsWith(DOTLESS_REST, at)) {
            at += DOTLESS_REST.length();
        }
        if (braced && at < text.length() && text.charAt(at) == '}') {
            at++;
        }
    }

    private boolean letterFollows() {
        return at < text.length() && (isLetter(text.charAt(at)) || bracedLetterFollows() || dotlessFollows(at));
    }

    private boolean bracedLetterFollows() {
        return at + 1 < text.length()
                && text.charAt(at) == '{'
                && (isLetter(text.charAt(at + 1)) || dotlessFollows(at + 1));
    }

    /// Whether a letter follows an accent command that is itself a letter: `\v{s}`, `\v s`.
    private boolean argumentFollows() {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return bracedLetterFollows() || (!math && next > at && next < text.length() && isLetter(text.charAt(next)));
    }

    /// `\i` and `\j`, also called `\imath` and `\jmath`: the letters that lose their dot under an accent.
    private boolean dotlessFollows(int from) {
        if (from + 1 >= text.length() || text.charAt(from) != '\\' || "ij".indexOf(text.charAt(from + 1)) < 0) {
            return false;
        }
        int after = from + 2;
        return after == text.length() || !isLetter(text.charAt(after)) || text.startsWith(DOTLESS_REST, after);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /// Passes over `*`, an option in brackets and one argument in braces, or up to the first closing brace
    /// where braces do not balance.
    private void skipArgument() {
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            int end = text.indexOf(']', at, Math.min(at + LONGEST_OPTION, text.length()));
            at = end < 0 ? at : end + 1;
        }
        if (at < text.length() && text.charAt(at) == '{') {
            int end = closingBrace(at);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    /// Where the brace that opens at `from` is closed; else the first closing brace behind it; else -1.
    private int closingBrace(int from) {
        int depth = 0;
        for (int i = from; balanced && i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        balanced = false;
        return text.indexOf('}', from);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

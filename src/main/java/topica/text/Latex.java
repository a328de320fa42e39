package topica.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/// Takes LaTeX markup out of running text and keeps what a reader would say aloud.
///
/// `\emph{deep}` becomes `deep`, `Erd\H{o}s` becomes `Erdős`, `$\alpha_i$` becomes `alpha i`, `\cite{x}` vanishes. Cost
/// is
/// linear; unbalanced braces and dollars are dropped.
final class Latex {

    /// The accent commands, and at the same places the combining characters they stand for.
    private static final String ACCENTS = "'`^\"~=.uvHckrdb";

    private static final String COMBINING =
            "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0328\u030A\u0323\u0331";

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
            "href",
            "item",
            "begin",
            "end");

    /// Commands whose argument is an address inside the paper.
    private static final Set<String> REFERENCES =
            Set.of("cite", "citep", "citet", "citealp", "ref", "eqref", "label", "footnote", "footnotemark", "cref");

    private final String text;
    private final StringBuilder plain;
    private int at;
    private boolean math;

    private Latex(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
    }

    static String strip(String text) {
        return new Latex(text).strip();
    }

    private String strip() {
        while (at < text.length()) {
            char c = text.charAt(at++);
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
                case '^', '_' -> plain.append(math ? ' ' : c);
                default -> plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
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
        if (name.length() == 1 && ACCENTS.contains(name) && bracedLetterFollows()) {
            accent(name.charAt(0));
        } else if (LETTERS.containsKey(name) && !math) {
            plain.append(LETTERS.get(name));
            skipBlanks();
        } else if (REFERENCES.contains(name)) {
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
        } else {
            plain.append(
                    switch (c) {
                        case '%', '&', '#', '$', '{', '}' -> c;
                        case '_' -> '_';
                        case '-' -> '-';
                        default -> ' ';
                    });
        }
    }

    private void accent(char mark) {
        boolean braced = text.charAt(at) == '{';
        if (braced) {
            at++;
        }
        if (text.charAt(at) == '\\') {
            at++;
        }
        plain.append(text.charAt(at++)).append(COMBINING.charAt(ACCENTS.indexOf(mark)));
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

    /// `\i` and `\j`, the letters that lose their dot under an accent.
    private boolean dotlessFollows(int from) {
        return from + 1 < text.length()
                && text.charAt(from) == '\\'
                && (text.charAt(from + 1) == 'i' || text.charAt(from + 1) == 'j');
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void skipArgument() {
        if (at < text.length() && text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

package topica.references;

import java.util.BitSet;

/// Braces of BibTeX titles that say nothing but that capitals are to stay: `{B}ayesian`, `{DNA}`.
final class Braces {

    private final String text;
    private final StringBuilder open;
    private final BitSet kept = new BitSet();
    private int depth;

    private Braces(String text) {
        this.text = text;
        this.open = new StringBuilder(text.length());
    }

    /// `text` without them. Those of LaTeX stay: in formulas, around what a command is applied to, and around a
    /// command.
    static String opened(String text) {
        return text.indexOf('{') < 0 ? text : new Braces(text).opened();
    }

    private String opened() {
        boolean formula = false;
        boolean applied = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> {
                    int end = endOfCommand(i + 1);
                    open.append(text, i, end);
                    i = end - 1;
                }
                case '{' -> begin(formula || applied || text.startsWith("\\", i + 1));
                case '}' -> end();
                default -> open.append(c);
            }
            formula ^= c == '$';
            applied = c == '\\' || (applied && c == ' ') || (c == '}' && kept.get(depth));
        }
        return depth == 0 ? open.toString() : text;
    }

    /// Behind the letters of a command, or behind the one sign of another.
    private int endOfCommand(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Math.min(text.length(), Math.max(end, from + 1));
    }

    private void begin(boolean isLatex) {
        kept.set(depth++, isLatex);
        if (isLatex) {
            open.append('{');
        }
    }

    private void end() {
        depth--;
        if (depth < 0 || kept.get(depth)) {
            open.append('}');
        }
        depth = Math.max(0, depth);
    }
}

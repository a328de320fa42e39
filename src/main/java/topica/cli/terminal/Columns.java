package topica.cli.terminal;

/// Text in columns of so many characters.
public final class Columns {

    private Columns() {}

    /// What fits, with a mark where something is missing.
    public static String cut(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }

    /// What fits, filled up with blanks.
    public static String pad(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - cut.codePointCount(0, cut.length()));
    }
}

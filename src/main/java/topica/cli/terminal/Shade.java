package topica.cli.terminal;

/// Makes text strong or faint where colours are wanted.
///
/// @param coloured whether they are
public record Shade(boolean coloured) {

    /// In bold letters.
    public String strong(String text) {
        return shown(text, "\u001B[1m");
    }

    /// In faint letters.
    public String faint(String text) {
        return shown(text, "\u001B[2m");
    }

    private String shown(String text, String begin) {
        return coloured && !text.isEmpty() ? begin + text + "\u001B[0m" : text;
    }
}

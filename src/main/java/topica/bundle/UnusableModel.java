package topica.bundle;

/// A model file that is refused. The message is one line: the file, what is wrong with it, and what to do.
public final class UnusableModel extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_PROBLEM = 300;

    /// @param problem said of the file as "it"
    /// @param remedy a command to the person, as in "update Topica"
    public UnusableModel(String source, String problem, String remedy) {
        super(
                "cannot use the model %s: %s; %s".formatted(oneLine(source), brief(oneLine(problem)), remedy),
                null,
                false,
                false);
    }

    /// Names in a hostile file may hold anything: what is quoted stays on one line and without control codes.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM) + "…";
    }
}

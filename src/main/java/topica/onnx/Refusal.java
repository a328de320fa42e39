package topica.onnx;

import java.nio.file.Path;
import java.util.regex.Pattern;
import topica.fields.CleanText;
import topica.records.UnusableInput;

/// Says in one sentence why a file, or a whole folder, is of no use. What others said of it is kept short
/// and on one line.
final class Refusal {

    private static final int LONGEST = 300;
    private static final String MARK_OF_ONNX_RUNTIME = " - message: ";
    private static final Pattern PLACE_IN_ITS_SOURCES = Pattern.compile("/\\S+\\.(?:cc|h):\\d+ .*\\) ");

    private Refusal() {}

    /// @param problem said of the file as "it"
    /// @param remedy a command to the person
    static UnusableInput of(Path file, String problem, String remedy) {
        return new UnusableInput(oneLine(file.toString()), oneLine(problem), remedy);
    }

    /// What a library said, or what it was that made it fail.
    static String said(Throwable problem) {
        Throwable cause = problem.getCause();
        if (problem.getMessage() == null) {
            return cause == null ? problem.getClass().getSimpleName() : said(cause);
        }
        String all = problem.getMessage();
        int mark = all.indexOf(MARK_OF_ONNX_RUNTIME);
        String words = oneLine(mark < 0 ? all : all.substring(mark + MARK_OF_ONNX_RUNTIME.length()));
        String text = PLACE_IN_ITS_SOURCES.matcher(words).replaceFirst("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String oneLine(String text) {
        return CleanText.of(text).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}

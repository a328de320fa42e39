package topica.harvest;

/// How far a harvest has come.
///
/// @param format in which the server answers, `oai` or `atom`; empty before it has
/// @param next what to ask for next; empty where nothing is left, or nothing was asked yet
/// @param answers how many there have been
/// @param records how many there were in them, the deleted ones included
/// @param announced how many the server says there are in all; 0 where it does not say
/// @param reached the date of change of the last record, as the server writes it; empty where none was said
/// @param inOrder whether the records came in order of that date
public record Position(
        String format,
        String next,
        long answers,
        long records,
        long deleted,
        long announced,
        String reached,
        boolean inOrder) {

    /// Before the first answer.
    public static final Position START = new Position("", "", 0, 0, 0, 0, "", true);

    /// Whether there is nothing more to ask for.
    public boolean isEnd() {
        return answers > 0 && next.isEmpty();
    }

    /// Whether the list has ended before as many records came as the server says there are.
    public boolean isShort() {
        return isEnd() && records < announced;
    }
}

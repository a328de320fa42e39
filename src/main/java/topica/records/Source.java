package topica.records;

/// Where a record stands: the file's name as the person gave it, and the line its record starts on, from 1;
/// 0 stands for the file as a whole.
public record Source(String file, long line) {

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}

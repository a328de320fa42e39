package topica.records;

/// Where a record stands: the file's name as the person gave it, and the line its record starts on, from 1.
public record Source(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}

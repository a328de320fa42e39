package topica.bundle;

/// What is wrong with the bytes of a model file, said of the file as "it"; the reader adds path and remedy.
final class Damage extends Exception {

    private static final long serialVersionUID = 1;

    Damage(String problem) {
        super(problem, null, false, false);
    }
}

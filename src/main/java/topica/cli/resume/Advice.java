package topica.cli.resume;

/// How to go on after a failure; suppressed in the exception that tells what failed.
public final class Advice extends RuntimeException {

    private static final long serialVersionUID = 1;

    Advice(String sentence) {
        super(sentence);
    }
}

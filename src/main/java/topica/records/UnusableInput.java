package topica.records;

/// An input nobody can read anything from; the message names it and the remedy.
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableInput(String name, String problem, String remedy) {
        super(name + ": " + problem + "; " + remedy);
    }
}

package topica.records;

/// An input nobody can read anything from; the message names it and the remedy.
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public UnusableInput(String name, String problem, String remedy) {
        this(name, problem + "; " + remedy);
    }

    private UnusableInput(String name, String reason) {
        super(name + ": " + reason);
        this.reason = reason;
    }

    /// The problem and the remedy, without the name.
    public String reason() {
        return reason;
    }
}

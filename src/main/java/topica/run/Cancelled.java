package topica.run;

/// The thread was interrupted and the work given up.
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Cancelled() {
        super("cancelled");
    }
}

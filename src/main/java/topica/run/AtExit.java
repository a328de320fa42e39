package topica.run;

/// What is left to do if the program is ended from outside while this is open: by Ctrl-C or another signal that
/// can be seen to.
///
/// Either that is done or the last step of the work, never both.
public final class AtExit implements AutoCloseable {

    private final Thread hook;
    private boolean ending;
    private boolean over;

    /// @param task done on a thread of its own while the program is ending; must not take long
    /// @throws Cancelled if the program is ending already
    public AtExit(Runnable task) {
        this.hook = new Thread(() -> end(task), "topica-exit");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new Cancelled();
        }
    }

    private synchronized void end(Runnable task) {
        if (!over) {
            ending = true;
            task.run();
        }
    }

    /// Makes something that the task has to see to.
    ///
    /// @param <E> how that may fail
    public interface Opening<T, E extends Exception> {
        T open() throws E;
    }

    /// A step to take.
    ///
    /// @param <E> how that may fail
    public interface Step<E extends Exception> {
        void take() throws E;
    }

    /// Makes what must not come into being after the task is done.
    ///
    /// @throws Cancelled if the program is ending already
    public synchronized <T, E extends Exception> T open(Opening<T, E> opening) throws E {
        checkGoingOn();
        return opening.open();
    }

    /// Takes the last step, after which nothing is left to do at the end of the program.
    ///
    /// @throws Cancelled if the program is ending already
    public synchronized <E extends Exception> void last(Step<E> step) throws E {
        checkGoingOn();
        step.take();
        over = true;
    }

    private void checkGoingOn() {
        if (ending) {
            throw new Cancelled();
        }
    }

    /// Forgets the task.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending: the task is done, or will be
        }
    }
}

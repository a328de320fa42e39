package topica;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// How long one input may take: 5 seconds of the processor, whatever else the machine does meanwhile.
public final class Allowance implements AutoCloseable {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start;

    private Allowance(long start) {
        this.start = start;
    }

    public static Allowance begin() {
        return new Allowance(THREADS.getCurrentThreadCpuTime());
    }

    @Override
    public void close() {
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        Held.require(taken.compareTo(MOST) <= 0, "it took " + taken);
    }
}

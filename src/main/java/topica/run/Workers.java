package topica.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// A fixed number of threads whose results never depend on how many they are: every answer has its own place.
///
/// Close it to let the threads go. An exception of a piece of work is thrown to the caller as it was.
public final class Workers implements AutoCloseable {

    private static final int PIECES_AHEAD_PER_THREAD = 3;

    private final int threads;
    private final ExecutorService pool;

    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, got " + threads);
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("topica-", 0).factory());
    }

    /// Begins work on a thread of its own. The answer waits for it, and throws what it threw.
    public static <B> Supplier<B> aside(Supplier<B> work) {
        FutureTask<B> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("topica-aside").start(task);
        return () -> await(task);
    }

    /// As many threads as the machine has processors.
    public static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    public int threads() {
        return threads;
    }

    /// Calls `work` for each of `0 … pieces-1`, in any order, and returns when all are done. Where some
    /// fail, what the first of them threw is thrown, and the others are given up.
    public void each(int pieces, IntConsumer work) {
        if (threads == 1 || pieces == 1) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
            return;
        }
        List<Future<?>> running = new ArrayList<>(pieces);
        for (int piece = 0; piece < pieces; piece++) {
            int mine = piece;
            running.add(pool.submit(() -> work.accept(mine)));
        }
        try {
            running.forEach(Workers::await);
        } finally {
            running.forEach(future -> future.cancel(true));
        }
    }

    /// Applies `work` to each item and hands the answers to `sink` in the order of the items, on the
    /// calling thread.
    ///
    /// Items are drawn from `items` on the calling thread too, a few ahead of the answers, so memory stays
    /// bounded.
    public <A, B> void inOrder(Iterator<A> items, Function<A, B> work, Consumer<B> sink) {
        ArrayDeque<Future<B>> ahead = new ArrayDeque<>();
        try {
            while (items.hasNext() || !ahead.isEmpty()) {
                while (items.hasNext() && ahead.size() < threads * PIECES_AHEAD_PER_THREAD) {
                    A item = items.next();
                    ahead.add(pool.submit(() -> work.apply(item)));
                }
                sink.accept(await(ahead.remove()));
            }
        } finally {
            ahead.forEach(future -> future.cancel(true));
        }
    }

    private static <B> B await(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

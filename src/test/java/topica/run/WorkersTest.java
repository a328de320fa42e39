package topica.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void doesEachPieceOnce(int threads) {
        AtomicIntegerArray calls = new AtomicIntegerArray(1000);
        try (Workers workers = new Workers(threads)) {
            workers.each(calls.length(), calls::incrementAndGet);
            workers.each(0, piece -> calls.set(piece, 7));
        }
        assertThat(IntStream.range(0, calls.length()).map(calls::get)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void handsAnswersOverInTheOrderOfTheItems(int threads) {
        assertThat(squares(threads, 500))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).map(i -> i * i).boxed().toList());
        assertThat(squares(threads, 0)).isEmpty();
    }

    @Test
    void waitsForAnItemThatTakesLonger() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> answers = new ArrayList<>();
        try (Workers workers = new Workers(2)) {
            workers.inOrder(
                    List.of(0, 1).iterator(),
                    item -> {
                        if (item == 0) {
                            await(second);
                        } else {
                            second.countDown();
                        }
                        return item;
                    },
                    answers::add);
        }
        assertThat(answers).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void drawsOnlyAFewItemsAhead(int threads) {
        AtomicInteger drawn = new AtomicInteger();
        Iterator<Integer> items =
                IntStream.range(0, 200).peek(item -> drawn.incrementAndGet()).iterator();
        List<Integer> ahead = new ArrayList<>();
        try (Workers workers = new Workers(threads)) {
            workers.inOrder(items, item -> item, item -> ahead.add(drawn.get() - item));
        }
        assertThat(ahead).hasSize(200).allMatch(distance -> distance >= 1 && distance <= 3 * threads + 1);
        assertThat(ahead.getFirst()).isGreaterThanOrEqualTo(3 * threads);
    }

    @Test
    void drawsAndHandsOverOnTheCallersThread() {
        List<Thread> seen = new ArrayList<>();
        Iterator<Integer> items = IntStream.range(0, 9)
                .peek(item -> seen.add(Thread.currentThread()))
                .iterator();
        try (Workers workers = new Workers(3)) {
            workers.inOrder(items, item -> item, item -> seen.add(Thread.currentThread()));
        }
        assertThat(seen).hasSize(18).containsOnly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void throwsWhatThePieceThrew(int threads) {
        for (Throwable thrown : List.of(new IllegalStateException("seven"), new StackOverflowError("deep"))) {
            try (Workers workers = new Workers(threads)) {
                assertThat(catchThrowable(() -> workers.each(9, piece -> failAtSeven(piece, thrown))))
                        .isSameAs(thrown);
                List<Integer> before = new ArrayList<>();
                assertThat(catchThrowable(() -> workers.inOrder(
                                IntStream.range(0, 99).iterator(), item -> failAtSeven(item, thrown), before::add)))
                        .isSameAs(thrown);
                assertThat(before).containsExactly(0, 1, 2, 3, 4, 5, 6);
            }
        }
    }

    @Test
    void throwsWhatTheFirstFailedPieceThrew() {
        try (Workers workers = new Workers(4)) {
            assertThatThrownBy(() -> workers.each(50, piece -> {
                        if (piece >= 20) {
                            throw new IllegalStateException("piece " + piece);
                        }
                    }))
                    .hasMessage("piece 20");
        }
    }

    @Test
    void stopsTheOtherPiecesWhenOneFails() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.each(2, piece -> {
                        if (piece == 0) {
                            await(started);
                            throw new IllegalStateException("zero");
                        }
                        started.countDown();
                        waitForInterruption(stopped);
                    }))
                    .hasMessage("zero");
            await(stopped);
        }
    }

    @Test
    void isCancelledByInterruption() {
        isCancelled(workers -> workers.each(2, piece -> waitForInterruption(new CountDownLatch(1))));
        isCancelled(workers -> workers.inOrder(
                List.of(1).iterator(),
                item -> {
                    waitForInterruption(new CountDownLatch(1));
                    return item;
                },
                item -> {}));
    }

    private static void isCancelled(Consumer<Workers> work) {
        try (Workers workers = new Workers(2)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> work.accept(workers)).isInstanceOf(Cancelled.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void refusesToBeNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workers(0).close())
                .withMessage("expected at least 1 thread, got 0");
    }

    private static List<Integer> squares(int threads, int items) {
        List<Integer> answers = new ArrayList<>();
        try (Workers workers = new Workers(threads)) {
            workers.inOrder(IntStream.range(0, items).iterator(), item -> item * item, answers::add);
        }
        return answers;
    }

    private static int failAtSeven(int piece, Throwable thrown) {
        if (piece == 7) {
            switch (thrown) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(thrown);
            }
        }
        return piece;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new Cancelled();
        }
    }

    private static void waitForInterruption(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    @Test
    void whatIsDoneAsideIsAnsweredOrThrownWhereItIsAskedFor() {
        assertThat(Workers.aside(() -> Thread.currentThread().getName()).get()).isEqualTo("topica-aside");
        Supplier<String> failing = Workers.aside(() -> {
            throw new IllegalStateException("no luck");
        });
        assertThatThrownBy(failing::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no luck");
    }
}

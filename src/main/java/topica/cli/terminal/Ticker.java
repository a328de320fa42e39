package topica.cli.terminal;

import java.util.Locale;
import topica.run.Progress;

/// Shows how far a verb is, on a terminal, once it has taken two seconds; and how long it took.
public final class Ticker implements Progress {

    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long INTERVAL_NANOS = 250_000_000L;

    private final Console console;
    private final boolean silent;
    private final long started = System.nanoTime();
    private String stage = "";
    private long stageStarted = started;
    private long shown = started;

    public Ticker(Console console, boolean quiet) {
        this.console = console;
        this.silent = quiet || !console.talkOnTerminal();
    }

    @Override
    public void at(String stage, long done, long total) {
        if (!stage.equals(this.stage)) {
            this.stage = stage;
            stageStarted = System.nanoTime();
        }
        show(stage, done, total, "");
    }

    /// Work counted in documents, of which the total shows in bytes only.
    public void documents(String stage, long documents, long bytes, long totalBytes) {
        show(
                stage,
                bytes,
                totalBytes,
                String.format(Locale.ROOT, "  %,d documents  %,d/s", documents, perSecond(documents)));
    }

    private void show(String stage, long done, long total, String counted) {
        long now = System.nanoTime();
        if (silent || now - started < PATIENCE_NANOS || now - shown < INTERVAL_NANOS) {
            return;
        }
        shown = now;
        StringBuilder line = new StringBuilder(stage).append(counted);
        if (total > 0 && done > 0) {
            double seconds = (now - stageStarted) / 1e9;
            long left = Math.round(seconds * (total - done) / done);
            line.append(String.format(Locale.ROOT, "  %d %%  %d:%02d left", 100 * done / total, left / 60, left % 60));
        }
        console.progress(line.toString());
    }

    public long perSecond(long documents) {
        return Math.round(documents / Math.max(1e-3, seconds()));
    }

    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}

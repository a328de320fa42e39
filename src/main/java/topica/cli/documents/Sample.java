package topica.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import topica.documents.Document;
import topica.run.Seed;

/// Keeps so many documents at most, each as likely as any other.
///
/// Vitter, "Random sampling with a reservoir", ACM Transactions on Mathematical Software 1985, algorithm R.
public final class Sample {

    private final int most;
    private final SplittableRandom random;
    private final List<Document> kept = new ArrayList<>();
    private long seen;

    public Sample(int most, Seed seed) {
        this.most = most;
        this.random = seed.derive("sample").generator();
    }

    public void add(Document document) {
        seen++;
        if (kept.size() < most) {
            kept.add(document);
            return;
        }
        long place = random.nextLong(seen);
        if (place < most) {
            kept.set((int) place, document);
        }
    }

    public List<Document> documents() {
        return List.copyOf(kept);
    }

    /// How many were let go.
    public long left() {
        return seen - kept.size();
    }
}

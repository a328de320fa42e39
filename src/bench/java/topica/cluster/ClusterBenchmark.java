package topica.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import topica.math.AdjustedRandIndex;
import topica.math.DenseRows;
import topica.math.VMeasure;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Times and scores clusterers on rows of a file: little-endian, numbers of rows and columns as int32, a label
/// for each row as int32, then the rows as float32.
final class ClusterBenchmark {

    private ClusterBenchmark() {}

    private record Labelled(DenseRows rows, List<Integer> labels) {

        static Labelled read(Path file) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int rows = bytes.getInt();
            int columns = bytes.getInt();
            int[] labels = IntStream.range(0, rows).map(row -> bytes.getInt()).toArray();
            float[] values = new float[rows * columns];
            bytes.asFloatBuffer().get(values);
            return new Labelled(
                    DenseRows.over(values, columns),
                    IntStream.of(labels).boxed().toList());
        }

        int[] truth() {
            return labels.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// Arguments: `kmeans`, `all` or `auto`, a file of rows, how many groups, how many runs.
    public static void main(String[] arguments) throws IOException {
        Labelled labelled = Labelled.read(Path.of(arguments[1]));
        int groups = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        try (Workers workers = new Workers(Workers.all())) {
            switch (arguments[0]) {
                case "auto" -> auto(labelled, workers);
                case "all" ->
                    List.of(new KMeans(groups), new Agglomerative(groups), new XMeans(256), new Density(10))
                            .forEach(clusterer -> time(clusterer, labelled, runs, workers));
                default -> time(new KMeans(groups), labelled, runs, workers);
            }
        }
    }

    private static void time(Clusterer clusterer, Labelled labelled, int runs, Workers workers) {
        double[] v = new double[runs];
        double[] ari = new double[runs];
        double[] seconds = new double[runs];
        double cpu = cpu();
        Clustering found = clusterer.fit(labelled.rows(), OutlierRule.DEFAULT, Seed.DEFAULT, workers);
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            found = clusterer.fit(labelled.rows(), OutlierRule.DEFAULT, new Seed(run), workers);
            seconds[run] = (System.nanoTime() - start) / 1e9;
            int[] groups = IntStream.range(0, found.rows()).map(found::nearest).toArray();
            v[run] = VMeasure.of(labelled.truth(), groups);
            ari[run] = AdjustedRandIndex.of(labelled.truth(), groups);
        }
        System.out.printf(
                "%s: %d rows, %d groups, V %.4f, ARI %.4f, outliers %.2f %%, %.2f s (fastest %.2f), processor %.2f s%n",
                clusterer,
                found.rows(),
                found.groups().count(),
                IntStream.range(0, runs).mapToDouble(run -> v[run]).average().orElse(0),
                IntStream.range(0, runs).mapToDouble(run -> ari[run]).average().orElse(0),
                100.0 * found.outliers() / found.rows(),
                IntStream.range(0, runs)
                        .mapToDouble(run -> seconds[run])
                        .sorted()
                        .skip(runs / 2)
                        .findFirst()
                        .orElse(0),
                IntStream.range(0, runs).mapToDouble(run -> seconds[run]).min().orElse(0),
                (cpu() - cpu) / (runs + 1));
    }

    private static void auto(Labelled labelled, Workers workers) {
        double cpu = cpu();
        long start = System.nanoTime();
        GroupSearch.Choice choice = new GroupSearch().choose(labelled.rows(), Seed.DEFAULT, workers, Progress.NONE);
        System.out.printf(
                "auto: %d rows, %d labels, %d groups found in %.1f s, processor %.1f s%n",
                labelled.rows().rows(),
                labelled.labels().stream().distinct().count(),
                choice.groups(),
                (System.nanoTime() - start) / 1e9,
                cpu() - cpu);
        choice.evidence()
                .forEach(candidate -> System.out.printf(
                        "  %4d groups: agreement %.3f, reproduced %.3f ± %.3f%n",
                        candidate.groups(),
                        candidate.stability().agreement(),
                        candidate.stability().reproduced(),
                        candidate.stability().error()));
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }
}

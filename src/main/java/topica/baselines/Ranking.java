package topica.baselines;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// All labels, the most probable first; equally probable ones by name. The probabilities add up to 1.
public record Ranking(List<Place> places) {

    public Ranking {
        places = List.copyOf(places);
    }

    /// A label and how probable it is.
    public record Place(String label, double probability) {}

    static Ranking of(List<String> labels, ToDoubleFunction<String> probability) {
        return new Ranking(labels.stream()
                .map(label -> new Place(label, probability.applyAsDouble(label)))
                .sorted(comparingDouble(Place::probability).reversed().thenComparing(Place::label))
                .toList());
    }

    public Place best() {
        return places.getFirst();
    }
}

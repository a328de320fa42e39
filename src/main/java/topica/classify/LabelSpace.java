package topica.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The labels a classifier chooses from, each with a number: its place in the list.
public final class LabelSpace {

    private final List<Label> labels;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @throws IllegalArgumentException for no label at all, or a name or alias that stands twice
    public LabelSpace(List<Label> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("expected at least one label, got none");
        }
        this.labels = List.copyOf(labels);
        for (int number = 0; number < labels.size(); number++) {
            add(labels.get(number).name(), number);
            for (String alias : labels.get(number).aliases()) {
                add(alias, number);
            }
        }
    }

    private void add(String name, int number) {
        if (numbers.putIfAbsent(name, number) != null) {
            throw new IllegalArgumentException("the label stands twice: " + name);
        }
    }

    public int size() {
        return labels.size();
    }

    public Label label(int number) {
        return labels.get(number);
    }

    public String name(int number) {
        return labels.get(number).name();
    }

    public List<Label> labels() {
        return labels;
    }

    /// The names of the labels that are no archives: the task's own label space.
    public List<String> names() {
        return labels.stream()
                .filter(label -> !label.archive())
                .map(Label::name)
                .toList();
    }

    /// The number of the label that `category` is, by name, by alias, or as a part of an archive; empty for
    /// none.
    public OptionalInt find(String category) {
        Integer exact = numbers.get(category);
        if (exact != null) {
            return OptionalInt.of(exact);
        }
        int dot = category.indexOf('.');
        Integer archive = dot < 0 ? null : numbers.get(category.substring(0, dot));
        return archive != null && labels.get(archive).archive() ? OptionalInt.of(archive) : OptionalInt.empty();
    }

    /// The name of the label that is called so; what is neither name nor alias of a label stays as it is.
    public String canonical(String called) {
        Integer number = numbers.get(called);
        return number == null ? called : name(number);
    }

    /// The same labels in the same order by their names, each once.
    public List<String> canonical(List<String> truth) {
        return truth.stream().map(this::canonical).distinct().toList();
    }

    /// The numbers of a document's labels, the primary's first, each once.
    ///
    /// @return an empty array where the primary is not in the space
    public int[] find(List<String> truth) {
        if (truth.isEmpty() || find(truth.getFirst()).isEmpty()) {
            return new int[0];
        }
        return truth.stream()
                .map(this::find)
                .flatMapToInt(number -> number.isPresent() ? IntStream.of(number.getAsInt()) : IntStream.empty())
                .distinct()
                .toArray();
    }
}

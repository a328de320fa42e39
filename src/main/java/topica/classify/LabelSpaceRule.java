package topica.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// How a label space is drawn from labelled documents: each label that is the primary of enough of them.
///
/// Where archives are named, only their categories are labels of their own; those of other archives share
/// one label, the archive's name (`math` for `math.AG`), which needs no least number. A category of a named
/// archive with too few documents is no label, and its documents are left out.
///
/// Where labels are listed, only those are drawn, and a primary that is an alias of one counts as it.
///
/// @param archives the archives whose categories are told apart; empty for a space without archives
/// @param minDocuments how many documents a label needs as their primary
/// @param listed the labels there may be, with what people call them; empty for whatever there is
public record LabelSpaceRule(Set<String> archives, int minDocuments, List<Label> listed) {

    /// A rule that takes labels as they come.
    public LabelSpaceRule(Set<String> archives, int minDocuments) {
        this(archives, minDocuments, List.of());
    }

    public LabelSpaceRule {
        archives = Set.copyOf(archives);
        listed = List.copyOf(listed);
        if (minDocuments < 1) {
            throw new IllegalArgumentException("expected at least 1 document per label, got " + minDocuments);
        }
    }

    /// The labels in alphabetical order, archives behind them.
    ///
    /// @param primaries the primary of each document
    /// @throws IllegalArgumentException if fewer than two labels remain
    public LabelSpace of(Iterable<String> primaries) {
        Map<String, Label> known = known();
        Map<String, Integer> documents = new TreeMap<>();
        Map<String, Integer> elsewhere = new TreeMap<>();
        for (String primary : primaries) {
            Label label = known.get(primary);
            String name = label == null ? primary : label.name();
            String archive = archive(name);
            if (archives.isEmpty() || archives.contains(archive)) {
                documents.merge(name, 1, Integer::sum);
            } else {
                elsewhere.merge(archive, 1, Integer::sum);
            }
        }
        Map<String, String> titles = titles();
        List<Label> labels = new ArrayList<>();
        documents.forEach((name, count) -> {
            if (count >= minDocuments && (listed.isEmpty() || known.containsKey(name))) {
                labels.add(label(name, known, titles, false));
            }
        });
        elsewhere.keySet().forEach(name -> labels.add(label(name, known, titles, true)));
        if (labels.size() < 2) {
            throw new IllegalArgumentException(
                    "expected at least two labels with %d documents each, got %d; the documents' primaries are %s"
                            .formatted(minDocuments, labels.size(), documents));
        }
        return new LabelSpace(labels);
    }

    /// The listed labels by name and alias.
    private Map<String, Label> known() {
        Map<String, Label> known = new HashMap<>();
        for (Label label : listed) {
            known.put(label.name(), label);
            label.aliases().forEach(alias -> known.put(alias, label));
        }
        return known;
    }

    /// The label as it is listed, with the title it is widely known by where the list has none.
    private static Label label(String name, Map<String, Label> known, Map<String, String> titles, boolean archive) {
        Label own = known.getOrDefault(name, new Label(name, "", List.of(), archive));
        String title = own.title().isEmpty() ? titles.getOrDefault(name, "") : own.title();
        return new Label(name, title, own.aliases(), archive, own.uri());
    }

    private static String archive(String category) {
        int dot = category.indexOf('.');
        return dot < 0 ? category : category.substring(0, dot);
    }

    /// The human names of categories and archives that are widely known.
    private static Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(LabelSpaceRule.class.getResourceAsStream("titles.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                titles.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }
}

package topica.references;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.records.Head;
import topica.records.RecordCutter;
import topica.records.Source;
import topica.references.papers.PersonName;
import topica.references.papers.Reference;
import topica.references.papers.WrittenDate;
import topica.references.pieces.Pieces;

/// Reads RIS: a record is the lines from `TY  - ` to `ER  - `, each with a tag or going on with the one before.
///
/// A record whose `ER` is missing is read as far as it goes and flagged `truncated`. Tags that mean nothing to
/// a document are kept under their two letters.
final class Ris implements CorpusReader {

    private static final double SURE = 0.95;
    private static final double FEWEST = 0.2;

    private final RisForm form = new RisForm();

    @Override
    public String format() {
        return "ris";
    }

    @Override
    public double likelihood(byte[] head) {
        List<String> lines = Head.lines(head);
        boolean type = lines.stream().anyMatch(line -> RisForm.isTagged(line) && line.startsWith("TY"));
        return type && Head.share(lines, RisForm::isTagged) >= FEWEST ? SURE : 0;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return new Pieces(
                new RecordCutter(in, form),
                file,
                form,
                block -> (chars, length, source) -> outcome(new String(chars, 0, length), source));
    }

    private static ReadOutcome outcome(String text, Source source) {
        Map<String, List<String>> tags = tags(text);
        Reference reference = new Reference(source);
        reference.id(first(tags, "ID"));
        reference.title(first(tags, "TI", "T1"));
        reference.abstractText(first(tags, "AB", "N2"));
        all(tags, "AU", "A1").forEach(name -> reference.author(PersonName.inOrder(name), ""));
        dates(tags).forEach(reference::date);
        reference.extra("entry_type", first(tags, "TY"));
        String doi = first(tags, "DO");
        reference.doi(doi);
        reference.extra("keywords", all(tags, "KW"));
        reference.extra("url", all(tags, "UR"));
        if (tags.remove("ER") == null) {
            reference.flag("truncated");
        }
        tags.forEach((tag, values) -> keep(tag, values, reference));
        return reference.outcome();
    }

    /// Takes the dates, days before years.
    private static List<String> dates(Map<String, List<String>> tags) {
        List<String> days = all(tags, "DA");
        List<String> years = all(tags, "PY", "Y1");
        String year = years.isEmpty() ? "" : years.getFirst();
        return Stream.concat(days.stream().map(day -> WrittenDate.completed(day, year)), years.stream())
                .toList();
    }

    private static void keep(String tag, List<String> values, Reference reference) {
        if (values.size() == 1) {
            reference.extra(tag, values.getFirst());
        } else {
            reference.extra(tag, values);
        }
    }

    private static Map<String, List<String>> tags(String text) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        StringBuilder value = new StringBuilder();
        String tag = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (RisForm.isTagged(line)) {
                add(tag, value, tags);
                tag = line.substring(0, 2);
                value.append(RisForm.value(line));
            } else {
                value.append(' ').append(line);
            }
        }
        add(tag, value, tags);
        return tags;
    }

    private static void add(String tag, StringBuilder value, Map<String, List<String>> tags) {
        if (!tag.isEmpty() && (tag.equals("ER") || !value.toString().isBlank())) {
            tags.computeIfAbsent(tag, t -> new ArrayList<>())
                    .add(value.toString().strip());
        }
        value.setLength(0);
    }

    /// Takes the first of the tags that is there; what else there is of them is left.
    private static String first(Map<String, List<String>> tags, String... names) {
        for (String name : names) {
            List<String> values = tags.remove(name);
            if (values != null) {
                return String.join(" ", values);
            }
        }
        return "";
    }

    private static List<String> all(Map<String, List<String>> tags, String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            List<String> values = tags.remove(name);
            all.addAll(values == null ? List.of() : values);
        }
        return all;
    }
}

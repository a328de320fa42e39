package topica.curate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import topica.fields.CleanText;
import topica.fields.FieldValue;
import topica.records.Cells;
import topica.records.Decompression;
import topica.records.Head;
import topica.records.Json;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.records.Rows;
import topica.records.Source;
import topica.records.UnusableInput;

/// Reads the labels listed in one file. A line that is no label makes the file unusable: a label space with
/// a hole in it would leave out documents. Used once, by one thread.
final class LabelFile {

    private static final List<Character> SEPARATORS = List.of('\t', ',', ';');
    private static final String ALIASES_APART = "[|;]";
    private static final int LONGEST = RecordCutter.LONGEST;
    private static final int LONGEST_PROBLEM = 300;
    private static final int MOST_LINES = 10;
    private static final ObjectReader JSON = Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// What is told of a label, with the names the columns have, the best first.
    private enum Column {
        LABEL("label code notation id"),
        NAME("name title preflabel"),
        ALIASES("aliases alias altlabels altlabel"),
        URI("uri url concept");

        private final String names;

        Column(String names) {
            this.names = names;
        }

        List<String> names() {
            return List.of(names.split(" ", -1));
        }

        Optional<FieldValue> in(Map<String, FieldValue> fields) {
            return names().stream().filter(fields::containsKey).map(fields::get).findFirst();
        }
    }

    private final String file;
    private final List<ListedLabel> labels = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<Long, Wrong> problems = new LinkedHashMap<>();

    LabelFile(String file) {
        this.file = file;
    }

    List<ListedLabel> read(Path path) {
        byte[] bytes = bytes(path);
        String start = new String(bytes, 0, Math.min(bytes.length, Head.LENGTH), StandardCharsets.UTF_8);
        if (start.replace("\uFEFF", "").stripLeading().startsWith("{")) {
            records(RecordCutter.lines(new ByteArrayInputStream(bytes)))
                    .forEach(record -> add(record.line(), () -> fields(record.text())));
        } else {
            table(bytes);
        }
        if (!problems.isEmpty()) {
            throw unusable();
        }
        if (labels.isEmpty()) {
            throw new UnusableInput(file, "there is no label in it", "write one label a line below the header");
        }
        return List.copyOf(labels);
    }

    private byte[] bytes(Path path) {
        try (InputStream in = Decompression.of(Files.newInputStream(path))) {
            byte[] bytes = in.readNBytes(LONGEST);
            if (bytes.length == LONGEST) {
                throw new UnusableInput(file, "it is longer than 16 MiB", "list labels, not documents");
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return bytes;
        } catch (CharacterCodingException e) {
            throw new UnusableInput(file, "it is not UTF-8", "convert it to UTF-8");
        } catch (IOException e) {
            throw new UnusableInput(file, "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    private static List<RecordBlock.Numbered> records(RecordCutter cutter) {
        List<RecordBlock.Numbered> records = new ArrayList<>();
        cutter.forEachRemaining(block -> records.addAll(block.numbered()));
        return records;
    }

    /// A table's rows between the separator for which its header has a column of labels.
    private void table(byte[] bytes) {
        List<String> found = List.of();
        for (char separator : SEPARATORS) {
            Cells cells = new Cells(separator);
            List<RecordBlock.Numbered> rows =
                    records(new RecordCutter(new ByteArrayInputStream(bytes), new Rows(separator)));
            List<String> header = rows.isEmpty() ? List.of() : header(rows.getFirst(), cells);
            if (header.stream().anyMatch(Column.LABEL.names()::contains)) {
                rows.subList(1, rows.size()).forEach(row -> add(row.line(), () -> fields(row.text(), header, cells)));
                return;
            }
            found = header.size() > found.size() ? header : found;
        }
        throw new UnusableInput(
                file,
                "it has no column called label" + (found.isEmpty() ? "" : ", only " + brief(String.join(", ", found))),
                "name the columns in the first line: label, name, aliases, uri");
    }

    private static List<String> header(RecordBlock.Numbered row, Cells cells) {
        try {
            return divided(row.text(), cells).stream().map(LabelFile::folded).toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static List<String> divided(String row, Cells cells) {
        return cells.of(row.toCharArray(), row.length());
    }

    private static String folded(String name) {
        return name.strip().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, FieldValue> fields(String row, List<String> header, Cells cells) throws Wrong {
        List<String> texts;
        try {
            texts = divided(row, cells);
        } catch (JacksonException e) {
            throw new Wrong("the quotes do not match", "double each quote inside a quoted cell and close the cell");
        }
        if (texts.size() > header.size()) {
            throw new Wrong(
                    "expected " + header.size() + " cells as in the header, found " + texts.size(),
                    "quote cells that hold the separator");
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (int column = 0; column < texts.size(); column++) {
            fields.putIfAbsent(header.get(column), new FieldValue.Text(texts.get(column)));
        }
        return fields;
    }

    private static Map<String, FieldValue> fields(String json) throws Wrong {
        try {
            JsonNode object = JSON.readTree(json);
            if (!object.isObject()) {
                throw new Wrong("expected a JSON object", "write each label as one object on one line");
            }
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            object.forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    fields.putIfAbsent(
                            folded(name),
                            value.isContainer() ? new FieldValue.Tree(value) : new FieldValue.Text(value.asString()));
                }
            });
            return fields;
        } catch (JacksonException e) {
            throw new Wrong(Json.problem(e), "write each label as one object on one line");
        } catch (NumberFormatException e) {
            throw new Wrong("it has a number that is beyond all measure", "write each label as one object on one line");
        }
    }

    /// What a line tells of its label.
    private interface Line {
        Map<String, FieldValue> fields() throws Wrong;
    }

    private void add(long line, Line read) {
        try {
            ListedLabel label = label(read.fields());
            for (String name : names(label)) {
                Long before = lines.get(name);
                if (before != null) {
                    throw new Wrong(
                            name + " stands on line " + before + " too", "let each label and each alias stand once");
                }
            }
            names(label).forEach(name -> lines.put(name, line));
            labels.add(label);
        } catch (Wrong e) {
            problems.put(line, e);
        }
    }

    private static List<String> names(ListedLabel label) {
        return Stream.concat(Stream.of(label.name()), label.aliases().stream()).toList();
    }

    private static ListedLabel label(Map<String, FieldValue> fields) throws Wrong {
        String name = text(Column.LABEL, fields);
        if (name.isEmpty()) {
            throw new Wrong("it has no label", "write what the documents call it under label");
        }
        List<String> aliases = texts(fields).stream()
                .map(CleanText::of)
                .filter(alias -> !alias.isEmpty() && !alias.equals(name))
                .distinct()
                .toList();
        return new ListedLabel(name, text(Column.NAME, fields), aliases, text(Column.URI, fields));
    }

    private static String text(Column column, Map<String, FieldValue> fields) throws Wrong {
        try {
            Optional<FieldValue> value = column.in(fields);
            return value.isPresent() ? CleanText.of(value.get().text()) : "";
        } catch (FieldValue.Mismatch e) {
            throw new Wrong(column.names().getFirst() + ": " + e.getMessage(), "write one text");
        }
    }

    private static List<String> texts(Map<String, FieldValue> fields) throws Wrong {
        try {
            Optional<FieldValue> value = Column.ALIASES.in(fields);
            if (value.isEmpty()) {
                return List.of();
            }
            return value.get() instanceof FieldValue.Tree list
                    ? list.texts()
                    : List.of(value.get().text().split(ALIASES_APART, -1));
        } catch (FieldValue.Mismatch e) {
            throw new Wrong("aliases: " + e.getMessage(), "write a list of texts");
        }
    }

    private UnusableInput unusable() {
        Iterator<Map.Entry<Long, Wrong>> rest = problems.entrySet().iterator();
        Map.Entry<Long, Wrong> first = rest.next();
        StringBuilder remedy = new StringBuilder(first.getValue().remedy);
        for (int line = 0; line < MOST_LINES && rest.hasNext(); line++) {
            remedy.append(", and mend line ").append(rest.next().getKey());
        }
        remedy.append(rest.hasNext() ? " and others" : "");
        return new UnusableInput(
                new Source(file, first.getKey()).toString(), brief(first.getValue().problem), remedy.toString());
    }

    private static String brief(String text) {
        String start = text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) + "…" : text;
        return CleanText.of(start);
    }

    /// A line that is no label.
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final String problem;
        private final String remedy;

        Wrong(String problem, String remedy) {
            super(problem, null, false, false);
            this.problem = problem;
            this.remedy = remedy;
        }
    }
}

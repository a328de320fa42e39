package topica.corpus;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.fields.CleanText;
import topica.fields.Field;
import topica.records.Cells;
import topica.records.Head;
import topica.records.Peeked;
import topica.records.RecordCutter;
import topica.records.Rows;
import topica.records.Source;

/// Reads tables with a header: cells between commas, semicolons or tabs, quoted where need be (RFC 4180).
///
/// The columns may stand in any order and have any of the names a field is known by. Blank lines mean
/// nothing. A quote that is never closed, or closed in the middle of a cell, costs the line it opens on and
/// no more; between tabs it is taken as it stands. A first line such as `sep=;`, with which Excel is told the
/// separator, is believed.
final class Delimited implements CorpusReader {

    private static final Pattern NAMED = Pattern.compile("\"?sep=([,;|]?)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 40;
    private static final int COLUMNS_SHOWN = 12;
    private static final double SURE = 0.95;
    private static final double NO_COLUMN_KNOWN = 0.3;

    private final String format;
    private final String separators;

    private Delimited(String format, String separators) {
        this.format = format;
        this.separators = separators;
    }

    /// Cells between commas, semicolons or tabs, whichever the header has.
    static Delimited csv() {
        return new Delimited("csv", ",;\t");
    }

    /// Cells between tabs.
    static Delimited tsv() {
        return new Delimited("tsv", "\t");
    }

    @Override
    public String format() {
        return format;
    }

    /// The share of the first rows that are as wide as the header, if that names a title or an abstract.
    @Override
    public double likelihood(byte[] head) {
        List<List<String>> rows = separated(head).rows;
        if (rows.isEmpty() || rows.getFirst().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            return 0;
        }
        int columns = rows.getFirst().size();
        long fitting = rows.stream().filter(row -> row.size() == columns).count();
        double share = (double) fitting / rows.size();
        boolean known = rows.getFirst().stream().anyMatch(Field::isText);
        double best = known ? SURE : columns > 1 && fitting > 2 ? NO_COLUMN_KNOWN : 0;
        return share < 0.5 ? 0 : best * share;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        Peeked peeked = new Peeked(in);
        Separated table = separated(peeked.head());
        List<String> header = table.rows.isEmpty() ? List.of() : table.rows.getFirst();
        if (!table.rows.isEmpty() && header.stream().noneMatch(Field::isText)) {
            ReadOutcome none = new ReadOutcome.Rejected(new Source(file, 1), columnsWanted(header));
            return List.<Chunk>of(() -> List.of(none)).iterator();
        }
        Cells cells = new Cells(table.separator);
        return RecordChunk.of(
                new RecordCutter(peeked, new Rows(table.separator)).without(table.named ? 2 : 1),
                file,
                (chars, length, source) -> outcome(chars, length, source, header, cells));
    }

    private static String columnsWanted(List<String> header) {
        return "expected a header with a column title or abstract, found the columns "
                + CleanText.of(
                        String.join(", ", header.stream().limit(COLUMNS_SHOWN).toList()))
                + "; name the columns in the first line";
    }

    private static ReadOutcome outcome(char[] chars, int length, Source source, List<String> header, Cells divide) {
        List<String> cells;
        try {
            cells = divide.of(chars, length);
        } catch (JacksonException e) {
            return new ReadOutcome.Rejected(
                    source, "the quotes do not match; double each quote inside a quoted cell and close the cell");
        }
        if (cells.size() != header.size()) {
            return new ReadOutcome.Rejected(
                    source,
                    "expected " + header.size() + " cells as in the header, found "
                            + (cells.size() > Cells.MOST ? "more than " + Cells.MOST : cells.size())
                            + "; quote cells that hold the separator");
        }
        DocumentFields fields = new DocumentFields(source);
        for (int column = 0; column < header.size(); column++) {
            fields.accept(header.get(column), cells.get(column));
        }
        return fields.outcome();
    }

    /// The first rows of a file as one separator divides them.
    ///
    /// @param named whether the file's first line names the separator
    private record Separated(char separator, boolean named, List<List<String>> rows) {

        int fitness() {
            List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
            return header.size() + (header.stream().anyMatch(Field::isText) ? Head.LENGTH : 0);
        }
    }

    /// Divided by the separator the first line names; by the one for which the header names a title or an
    /// abstract; else by the one it has most of.
    private Separated separated(byte[] head) {
        List<String> lines = Head.lines(head);
        Matcher named = NAMED.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (named.matches()) {
            return separated(
                    head, named.group(1).isEmpty() ? '\t' : named.group(1).charAt(0), true);
        }
        Separated best = separated(head, separators.charAt(0), false);
        for (char separator : separators.substring(1).toCharArray()) {
            Separated other = separated(head, separator, false);
            best = other.fitness() > best.fitness() ? other : best;
        }
        return best;
    }

    private static Separated separated(byte[] head, char separator, boolean named) {
        RecordCutter cutter = new RecordCutter(new ByteArrayInputStream(head), new Rows(separator));
        List<String> rows = cutter.hasNext() ? Head.whole(head, cutter.next().texts()) : List.of();
        Cells cells = new Cells(separator);
        return new Separated(
                separator,
                named,
                rows.stream()
                        .skip(named ? 1 : 0)
                        .map(row -> cellsOrNone(row, cells))
                        .toList());
    }

    private static List<String> cellsOrNone(String row, Cells cells) {
        try {
            return cells.of(row.toCharArray(), row.length());
        } catch (JacksonException e) {
            return List.of();
        }
    }
}

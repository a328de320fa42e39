package topica.records;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// Divides one row of a table into its cells. Thread-safe.
public final class Cells {

    /// No row is divided further.
    public static final int MOST = 1 << 16;

    private static final CsvMapper MAPPER = new CsvMapper();

    private final ObjectReader quoted;
    private final ObjectReader asItStands;

    /// Between tabs a quote that does not match is taken as it stands, because many programs quote nothing
    /// there.
    public Cells(char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        this.quoted = MAPPER.reader(schema);
        this.asItStands = separator == '\t' ? MAPPER.reader(schema.withoutQuoteChar()) : quoted;
    }

    /// The cells of the row in the first `length` of `chars`, one more than `MOST` where there are more.
    ///
    /// @throws JacksonException where quotes do not match
    public List<String> of(char[] chars, int length) {
        try {
            return read(quoted, chars, length);
        } catch (JacksonException e) {
            return read(asItStands, chars, length);
        }
    }

    private static List<String> read(ObjectReader reader, char[] chars, int length) {
        List<String> cells = new ArrayList<>();
        try (JsonParser row = reader.createParser(chars, 0, length)) {
            for (JsonToken token = row.nextToken(); token != null && cells.size() <= MOST; token = row.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    cells.add(row.getString());
                }
            }
        }
        return cells;
    }
}
